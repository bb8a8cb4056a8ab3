package dev.tenon.sqlite;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.jdbc.WellFormed;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Bind;
import dev.tenon.sql.JsonQuotes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** From Java values to what SQLite stores. What would not come back as it was is refused, never altered. */
final class Binding {
    private Binding() {}

    static void bind(PreparedStatement statement, int place, Bind bind) throws SQLException {
        Object value = bind.value();
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (bind.type() instanceof FieldType.Enum type) {
            statement.setString(place, WellFormed.value(type.type(), (String) value));
        } else if (bind.type() instanceof FieldType.Scalar scalar) {
            bind(statement, place, scalar.type(), value);
        } else if (bind.type() instanceof FieldType.ListOf list) {
            statement.setString(place, elements(list.element(), (List<?>) value));
        }
    }

    /** A list, as a JSON array of what would be bound for its elements; of bytes their hexadecimal digits. */
    private static String elements(FieldType type, List<?> values) {
        return values.stream()
                .map(value -> element(type, Objects.requireNonNull(value)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String element(FieldType type, Object value) {
        if (type instanceof FieldType.Scalar scalar) {
            return switch (scalar.type()) {
                case BOOLEAN -> (Boolean) value ? "1" : "0";
                case INT, BIG_INT -> Long.toString(((Number) value).longValue());
                case FLOAT -> Double.toString(WellFormed.number((Double) value));
                case DECIMAL -> JsonQuotes.of(decimal((BigDecimal) value));
                case DATE_TIME -> JsonQuotes.of(Moments.write((Instant) value));
                case BYTES -> JsonQuotes.of(HexFormat.of().formatHex((byte[]) value));
                case STRING -> JsonQuotes.of(WellFormed.textWithoutNul((String) value));
                case JSON -> JsonQuotes.of(WellFormed.json(WellFormed.textWithoutNul((String) value)));
            };
        }
        return JsonQuotes.of(WellFormed.value(((FieldType.Enum) type).type(), (String) value));
    }

    private static void bind(PreparedStatement statement, int place, ScalarType type, Object value)
            throws SQLException {
        switch (type) {
            case STRING -> statement.setString(place, WellFormed.textWithoutNul((String) value));
            case BOOLEAN -> statement.setInt(place, (Boolean) value ? 1 : 0);
            case INT -> statement.setInt(place, (Integer) value);
            case BIG_INT -> statement.setLong(place, ((Number) value).longValue());
            case FLOAT -> statement.setDouble(place, WellFormed.number((Double) value));
            case DECIMAL -> statement.setString(place, decimal((BigDecimal) value));
            case DATE_TIME -> statement.setString(place, Moments.write((Instant) value));
            case JSON -> json(statement, place, WellFormed.json(WellFormed.textWithoutNul((String) value)));
            case BYTES -> statement.setBytes(place, (byte[]) value);
        }
    }

    /**
     * A JSON column has numeric affinity: a text that is a number would become one and lose digits. Only a blob of it is safe.
     */
    private static void json(PreparedStatement statement, int place, String text) throws SQLException {
        if (isNumber(text)) {
            statement.setBytes(place, text.getBytes(StandardCharsets.UTF_8));
        } else {
            statement.setString(place, text);
        }
    }

    /** Whether a JSON text is a bare number. */
    static boolean isNumber(String json) {
        String trimmed = json.strip();
        return !trimmed.isEmpty() && (trimmed.charAt(0) == '-' || Character.isDigit(trimmed.charAt(0)));
    }

    private static String decimal(BigDecimal value) {
        try {
            return Decimals.canonical(value);
        } catch (ArithmeticException failure) {
            throw new InvalidArgumentException(
                    "A Decimal of more than " + Decimals.MOST_DIGITS + " digits cannot be stored.",
                    "Round it first, for instance with BigDecimal.round.",
                    failure);
        }
    }
}
