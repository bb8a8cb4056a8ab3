package dev.tenon.sqlite;

import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The DEFAULT of a column. Values that the client makes itself, such as {@code uuid()}, have none. */
final class Defaults {
    private Defaults() {}

    static Optional<String> of(ScalarField field) {
        DefaultValue value = field.defaultValue();
        if (value instanceof DefaultValue.Literal literal) {
            return Optional.of("DEFAULT " + literal(field.type(), literal.value()));
        }
        if (value instanceof DefaultValue.Now) {
            return Optional.of("DEFAULT CURRENT_TIMESTAMP");
        }
        return value instanceof DefaultValue.DatabaseGenerated generated
                ? Optional.of("DEFAULT (" + generated.sql() + ")")
                : Optional.empty();
    }

    /** A value of a field of this type, as SQL. */
    static String literal(FieldType type, Object value) {
        if (type instanceof FieldType.Enum of) {
            return quoted(of.type().databaseName((String) value).orElseThrow());
        }
        return literal(((FieldType.Scalar) type).type(), value);
    }

    private static String literal(ScalarType type, Object value) {
        return switch (type) {
            case STRING -> quoted((String) value);
            case BOOLEAN -> (Boolean) value ? "true" : "false";
            case INT, BIG_INT, FLOAT -> value.toString();
            case DECIMAL -> quoted(Decimals.canonical((BigDecimal) value));
            case DATE_TIME -> quoted(Moments.write((Instant) value));
            case JSON ->
                Binding.isNumber((String) value)
                        ? blob(((String) value).getBytes(StandardCharsets.UTF_8))
                        : quoted((String) value);
            case BYTES -> blob((byte[]) value);
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String blob(byte[] bytes) {
        return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }
}
