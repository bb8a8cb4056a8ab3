package dev.tenon.postgres;

import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** The DEFAULT of a column. Values that the client makes itself, such as {@code uuid()}, have none. */
final class Defaults {
    private Defaults() {}

    static Optional<String> of(ScalarField field) {
        DefaultValue value = field.defaultValue();
        if (value instanceof DefaultValue.Literal literal) {
            return Optional.of("DEFAULT " + literal(field.type(), literal.value()));
        }
        if (value instanceof DefaultValue.Literals list) {
            String elements = list.values().stream()
                    .map(element -> literal(field.type(), element))
                    .collect(Collectors.joining(", "));
            return Optional.of("DEFAULT ARRAY[" + elements + "]::" + ColumnTypes.element(field) + "[]");
        }
        if (value instanceof DefaultValue.Now) {
            return Optional.of("DEFAULT CURRENT_TIMESTAMP");
        }
        return value instanceof DefaultValue.DatabaseGenerated generated
                        && !generated.sql().isBlank()
                ? Optional.of("DEFAULT " + generated.sql())
                : Optional.empty();
    }

    /** A value of a field of this type, as SQL. */
    static String literal(FieldType type, Object value) {
        if (type instanceof FieldType.Enum of) {
            return Names.literal(of.type().databaseName((String) value).orElseThrow());
        }
        return literal(((FieldType.Scalar) type).type(), value);
    }

    private static String literal(ScalarType type, Object value) {
        return switch (type) {
            case STRING, JSON -> Names.literal((String) value);
            case BOOLEAN -> (Boolean) value ? "true" : "false";
            case INT, BIG_INT, FLOAT -> value.toString();
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case DATE_TIME -> Names.literal(Moments.write((Instant) value));
            case BYTES -> "'\\x" + HexFormat.of().formatHex((byte[]) value) + "'";
        };
    }
}
