package dev.tenon.postgres;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.jdbc.WellFormed;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Bind;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * From Java values to what PostgreSQL stores. Most are sent as texts without a type, so that the server takes them for the type
 * of the column that they stand beside, whichever of the many it is: {@code uuid}, {@code citext}, an enum, {@code money}.
 */
final class Binding {
    private Binding() {}

    static void bind(PreparedStatement statement, int place, Bind bind) throws SQLException {
        Object value = bind.value();
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (bind.type() instanceof FieldType.ListOf list) {
            untyped(statement, place, list(list.element(), (List<?>) value));
        } else if (bind.nativeName().equals("Oid")) {
            untyped(statement, place, value.toString()); // a number below zero is one only as a text
        } else if (bind.type() instanceof FieldType.Scalar scalar) {
            bind(statement, place, scalar.type(), value);
        } else {
            untyped(statement, place, text(bind.type(), value));
        }
    }

    private static void bind(PreparedStatement statement, int place, ScalarType type, Object value)
            throws SQLException {
        switch (type) {
            case BOOLEAN -> statement.setBoolean(place, (Boolean) value);
            case INT -> statement.setInt(place, (Integer) value);
            case BIG_INT -> statement.setLong(place, ((Number) value).longValue());
            case BYTES -> statement.setBytes(place, (byte[]) value);
            case STRING, FLOAT, DECIMAL, DATE_TIME, JSON -> untyped(statement, place, text(type, value));
        }
    }

    private static void untyped(PreparedStatement statement, int place, String text) throws SQLException {
        statement.setObject(place, text, Types.OTHER);
    }

    private static String list(FieldType element, List<?> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            if (value == null) {
                throw new InvalidArgumentException(
                        "A list with null in it cannot be stored.", "Leave the null out of the list.", null);
            }
            texts.add(text(element, value));
        }
        return Lists.write(texts);
    }

    /** A value as a text that PostgreSQL reads as whatever belongs where it stands; of a list the elements are such values. */
    static String written(Bind bind) {
        Object value = Objects.requireNonNull(bind.value());
        return bind.type() instanceof FieldType.ListOf
                ? ((List<?>) value)
                        .stream().map(element -> element((Bind) element)).collect(Collectors.joining(",", "{", "}"))
                : text(bind.type(), value);
    }

    private static String element(Bind bind) {
        if (bind.value() == null) {
            return "NULL";
        }
        return bind.type() instanceof FieldType.ListOf ? written(bind) : Lists.quoted(written(bind));
    }

    private static String text(FieldType type, Object value) {
        if (type instanceof FieldType.Enum of) {
            return WellFormed.value(of.type(), (String) value);
        }
        return text(((FieldType.Scalar) type).type(), value);
    }

    private static String text(ScalarType type, Object value) {
        return switch (type) {
            case STRING -> WellFormed.textWithoutNul((String) value);
            case JSON -> WellFormed.json(WellFormed.textWithoutNul((String) value));
            case FLOAT -> Double.toString(WellFormed.number((Double) value));
            case DECIMAL -> decimal((BigDecimal) value);
            case DATE_TIME -> Moments.write((Instant) value);
            case BYTES -> "\\x" + HexFormat.of().formatHex((byte[]) value);
            case BOOLEAN, INT, BIG_INT -> value.toString();
        };
    }

    /** PostgreSQL keeps far more digits than anybody counts with; beyond that an exponent would only fill the memory. */
    private static String decimal(BigDecimal value) {
        if (Math.abs((long) value.precision() - value.scale()) > Limits.MOST_DIGITS
                || Math.abs((long) value.scale()) > Limits.MOST_DIGITS) {
            throw new InvalidArgumentException(
                    "A Decimal of more than " + Limits.MOST_DIGITS + " digits cannot be stored.",
                    "Round it first, for instance with BigDecimal.round.",
                    null);
        }
        return value.toPlainString();
    }
}
