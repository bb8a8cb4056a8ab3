package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;
import java.util.Optional;

/** A field of a composite type takes fewer functions as its default than one of a model: none that counts. */
public final class CompositeDefaultFunction implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenDefault written : WrittenDefault.ofScalars(draft)) {
            if (written.isInComposite() && written.field().kind() instanceof FieldKind.Scalar) {
                written.call()
                        .filter(call -> written.function().isEmpty())
                        .ifPresent(call -> DefaultFunctionKnown.report(call, diagnostics));
                written.function().ifPresent(function -> check(function, written, diagnostics));
            }
        }
    }

    private static void check(DefaultFunction function, WrittenDefault written, Diagnostics diagnostics) {
        Optional<String> message = switch (function) {
            case AUTO, AUTOINCREMENT ->
                Optional.of("The function `" + function.word() + "()` is not supported on composite fields.");
            case NANOID -> Optional.of(DefaultFunctionType.message(function, written));
            default -> Optional.empty();
        };
        message.ifPresent(text -> written.report(text, "Write the value itself.", diagnostics));
    }
}
