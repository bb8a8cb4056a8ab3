package dev.tenon.postgres;

import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From what PostgreSQL stores to Java values. */
final class Reading {
    private Reading() {}

    static @Nullable Object read(ResultSet rows, int place, FieldType type) throws SQLException {
        Object value;
        try {
            value = value(rows, place, type);
        } catch (DateTimeException | IllegalArgumentException failure) {
            value = null;
        }
        if (value == null && rows.getObject(place) != null) {
            throw unfitting(rows, place, type);
        }
        return value;
    }

    private static @Nullable Object value(ResultSet rows, int place, FieldType type) throws SQLException {
        if (type instanceof FieldType.Scalar scalar) {
            switch (scalar.type()) {
                case BOOLEAN -> {
                    boolean value = rows.getBoolean(place);
                    return rows.wasNull() ? null : value;
                }
                case INT, BIG_INT -> {
                    long value = rows.getLong(place);
                    return rows.wasNull() ? null : whole(scalar.type(), value);
                }
                case FLOAT -> {
                    return real(rows.getObject(place));
                }
                case BYTES -> {
                    return rows.getBytes(place);
                }
                default -> {
                    // all others are read from their text
                }
            }
        }
        String text = rows.getString(place);
        return text == null ? null : ofText(type, text);
    }

    /** The value that is stored as this text, or null if it is not one of the type. */
    static @Nullable Object stored(FieldType type, String text) {
        try {
            return ofText(type, text);
        } catch (DateTimeException | IllegalArgumentException failure) {
            return null;
        }
    }

    private static @Nullable Object ofText(FieldType type, String text) {
        if (type instanceof FieldType.ListOf list) {
            List<Object> values = new ArrayList<>();
            for (String element : Lists.read(text)) {
                Object value = element == null ? null : ofText(list.element(), element);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            return List.copyOf(values);
        }
        if (type instanceof FieldType.Enum of) {
            return of.type().named(text).orElse(null);
        }
        return type instanceof FieldType.Scalar scalar ? ofText(scalar.type(), text) : text;
    }

    private static @Nullable Object ofText(ScalarType type, String text) {
        return switch (type) {
            case STRING, JSON -> text;
            case BOOLEAN -> text.equals("t") || text.equals("true");
            case INT, BIG_INT -> whole(type, Long.parseLong(text));
            case FLOAT -> Double.valueOf(text);
            case DECIMAL -> decimal(text);
            case DATE_TIME -> Moments.read(text);
            case BYTES -> HexFormat.of().parseHex(text.substring("\\x".length()));
        };
    }

    private static @Nullable Object whole(ScalarType type, long value) {
        if (type == ScalarType.BIG_INT) {
            return value;
        }
        return value == (int) value ? (Object) (int) value : null;
    }

    /** The shortest number that a {@code real} stands for: 0.1 is 0.1. */
    private static @Nullable Object real(@Nullable Object stored) {
        if (stored instanceof Float single) {
            return Double.valueOf(single.toString());
        }
        return stored instanceof Number number ? number.doubleValue() : null;
    }

    /** The number without the zeros that its column pads it with; of {@code money} without what the locale adds. */
    static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(isPlain(text) ? text : amount(text));
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A number that the driver has had in binary, as of a statement that is sent often, may come with an exponent. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 'E' || c == '+');
    }

    private static String amount(String money) {
        boolean negative = money.indexOf('-') >= 0 || money.indexOf('(') >= 0;
        String digits = money.replaceAll("[^0-9.,]", "");
        int point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean hasCents = point == digits.length() - 3;
        String whole = (hasCents ? digits.substring(0, point) : digits).replaceAll("[.,]", "");
        return (negative ? "-" : "") + whole + (hasCents ? "." + digits.substring(point + 1) : "");
    }

    private static InvalidStoredValueException unfitting(ResultSet rows, int place, FieldType type)
            throws SQLException {
        return new InvalidStoredValueException(
                "The column `" + rows.getMetaData().getColumnName(place)
                        + "` holds a value that is not of the type " + keyword(type) + ": it is stored as "
                        + rows.getMetaData().getColumnTypeName(place) + ".",
                "Correct the stored value, or give the field a type in the schema that fits what is stored.",
                null);
    }

    private static String keyword(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return keyword(list.element()) + "[]";
        }
        return type instanceof FieldType.Scalar scalar
                ? scalar.type().keyword()
                : "enum " + ((FieldType.Enum) type).type().name();
    }
}
