package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.Parameter;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.Expression;

/** A default that is no function is of the kind that its field holds, and a list exactly if the field is one. */
public final class DefaultKind implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenDefault written : WrittenDefault.ofScalars(draft)) {
            boolean values = written.field().kind() instanceof FieldKind.Enum;
            boolean generated = written.calls("dbgenerated");
            if (!generated && (values || written.call().isEmpty())) {
                check(written, diagnostics);
            }
        }
    }

    private static void check(WrittenDefault written, Diagnostics diagnostics) {
        boolean items = written.value() instanceof Expression.Items;
        boolean values = written.field().kind() instanceof FieldKind.Enum;
        if (values && written.field().isList() && !items) {
            report(
                    written,
                    "Expected an enum value, but found `" + written.value().source() + "`.",
                    diagnostics);
        } else if (!values && items && !written.field().isList()) {
            report(written, "The default value of a non-list field cannot be a list.", diagnostics);
        } else if (!values && !items && written.field().isList()) {
            report(written, "The default value of a list field must be a list.", diagnostics);
        } else if (written.value() instanceof Expression.Items list
                && written.field().isList()) {
            list.values().stream()
                    .filter(item -> !isRight(written, item))
                    .findFirst()
                    .ifPresent(item -> reportKind(written, item, diagnostics));
        } else if (!isRight(written, written.value())) {
            reportKind(written, written.value(), diagnostics);
        }
    }

    private static boolean isRight(WrittenDefault written, Expression value) {
        if (written.field().kind() instanceof FieldKind.Enum values) {
            return value instanceof Expression.Constant && values.names().contains(value.source());
        }
        return written.field().kind() instanceof FieldKind.Scalar scalar && isRight(scalar.type(), value);
    }

    private static boolean isRight(ScalarType type, Expression value) {
        return switch (type) {
            case STRING, JSON, BYTES, DATE_TIME -> value instanceof Expression.Text;
            case BOOLEAN -> Parameter.Kind.TRUTH.takes(value);
            case INT, BIG_INT, FLOAT -> value instanceof Expression.Number;
            case DECIMAL -> value instanceof Expression.Number || value instanceof Expression.Text;
        };
    }

    private static void reportKind(WrittenDefault written, Expression value, Diagnostics diagnostics) {
        if (written.field().kind() instanceof FieldKind.Enum) {
            report(
                    written,
                    value instanceof Expression.Constant
                            ? "The defined default value `" + value.source()
                                    + "` is not a valid value of the enum specified for the field."
                            : "Expected an enum value, but found `" + value.source() + "`.",
                    diagnostics);
        } else if (written.field().is(ScalarType.BOOLEAN) && value instanceof Expression.Constant) {
            diagnostics.error(
                    value.span(),
                    Wording.of(written.attribute(), "A boolean literal must be `true` or `false`."),
                    DefaultExample.of(written));
        } else {
            report(
                    written,
                    "Expected a " + written.field().typeName() + " value, but found `" + value.source() + "`.",
                    diagnostics);
        }
    }

    private static void report(WrittenDefault written, String message, Diagnostics diagnostics) {
        written.report(message, DefaultExample.of(written), diagnostics);
    }
}
