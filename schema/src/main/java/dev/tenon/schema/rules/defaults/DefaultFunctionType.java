package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;
import java.util.stream.Collectors;

/** A function in a default makes values of the field's type. */
public final class DefaultFunctionType implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenDefault written : WrittenDefault.ofScalars(draft)) {
            written.function()
                    .filter(function -> written.field().kind() instanceof FieldKind.Scalar)
                    .ifPresent(function -> check(function, written, diagnostics));
        }
    }

    private static void check(DefaultFunction function, WrittenDefault written, Diagnostics diagnostics) {
        boolean known = written.isInComposite() ? !function.isInComposites() : isNamedCounter(function, written);
        if (!known && !function.makes(written.field())) {
            written.report(
                    message(function, written),
                    "It makes values of type "
                            + function.types().stream()
                                    .sorted()
                                    .map(ScalarType::keyword)
                                    .collect(Collectors.joining(" or "))
                            + ".",
                    diagnostics);
        }
    }

    private static boolean isNamedCounter(DefaultFunction function, WrittenDefault written) {
        return function == DefaultFunction.AUTOINCREMENT && written.isNamed();
    }

    /** That a function makes no value of the field's type. */
    static String message(DefaultFunction function, WrittenDefault written) {
        return "The function `" + function.word() + "()` cannot be used on fields of type `"
                + written.field().typeName() + "`.";
    }
}
