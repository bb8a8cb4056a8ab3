package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Wording;

/** Shows a default that would be right. */
final class DefaultExample {
    private DefaultExample() {}

    static String of(WrittenDefault written) {
        if (written.field().kind() instanceof FieldKind.Enum values) {
            return "The values of the enum are "
                    + Wording.some(values.block().values().stream()
                            .map(value -> value.name().text())) + ".";
        }
        String example = written.field().kind() instanceof FieldKind.Scalar scalar ? of(scalar.type()) : "…";
        return "For example: `@default(" + (written.field().isList() ? "[" + example + "]" : example) + ")`.";
    }

    private static String of(ScalarType type) {
        return switch (type) {
            case STRING -> "\"text\"";
            case BOOLEAN -> "true";
            case INT, BIG_INT -> "1";
            case FLOAT, DECIMAL -> "1.5";
            case DATE_TIME -> "\"2020-01-31T12:00:00.000Z\"";
            case JSON -> "\"{}\"";
            case BYTES -> "\"aGVsbG8=\"";
        };
    }
}
