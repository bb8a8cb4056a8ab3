package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.Expression;

/** A default that is of the right kind can be read as a value of the field's type. */
public final class DefaultContent implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean composites = Capability.COMPOSITE_TYPES.isIn(draft);
        for (WrittenDefault written : WrittenDefault.ofScalars(draft)) {
            if ((composites || !written.isInComposite()) && written.field().kind() instanceof FieldKind.Scalar scalar) {
                check(written, written.value(), scalar.type(), diagnostics);
            }
        }
    }

    private static void check(WrittenDefault written, Expression value, ScalarType type, Diagnostics diagnostics) {
        if (value instanceof Expression.Items items) {
            items.values().forEach(item -> check(written, item, type, diagnostics));
            return;
        }
        LiteralFault.of(value, type)
                .ifPresent(fault -> diagnostics.error(
                        value.span(), Wording.of(written.attribute(), fault), DefaultExample.of(written)));
    }
}
