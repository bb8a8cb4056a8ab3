package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.stream.Collectors;

/** A function in a default makes values of the field's type. */
public final class DefaultFunctionType implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenDefault written : WrittenDefault.of(draft)) {
            written.call()
                    .flatMap(call -> DefaultFunction.of(call.name().text()))
                    .filter(function -> !fits(function, written.field()))
                    .ifPresent(function -> report(function, written, diagnostics));
        }
    }

    private static boolean fits(DefaultFunction function, FieldDraft field) {
        if (function == DefaultFunction.DBGENERATED) {
            return true;
        }
        return !field.isList()
                && field.kind() instanceof FieldKind.Scalar scalar
                && function.types().contains(scalar.type());
    }

    private static void report(DefaultFunction function, WrittenDefault written, Diagnostics diagnostics) {
        String type = written.field().typeName() + (written.field().isList() ? "[]" : "");
        diagnostics.error(
                written.attribute().span(),
                Wording.of(
                        written.attribute(),
                        "The function `" + function.word() + "()` cannot be used on fields of type `" + type + "`."),
                "It makes values of type "
                        + function.types().stream()
                                .sorted()
                                .map(ScalarType::keyword)
                                .collect(Collectors.joining(" or "))
                        + ".");
    }
}
