package dev.tenon.sqlite;

import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From what SQLite stores to Java values. SQLite lets a column hold anything, so everything is checked. */
final class Reading {
    private Reading() {}

    static @Nullable Object read(ResultSet rows, int place, FieldType type) throws SQLException {
        Object stored = rows.getObject(place);
        if (stored == null) {
            return null;
        }
        Object value = stored(type, stored);
        if (value == null) {
            throw unfitting(rows, place, type, stored);
        }
        return value;
    }

    /** The value that is stored like this, or null if it is not one of the type. */
    static @Nullable Object stored(FieldType type, Object stored) {
        try {
            return type instanceof FieldType.Scalar scalar
                    ? scalar(scalar.type(), stored)
                    : ((FieldType.Enum) type).type().named(stored.toString()).orElse(null);
        } catch (DateTimeException | NumberFormatException failure) {
            return null;
        }
    }

    private static @Nullable Object scalar(ScalarType type, Object stored) {
        return switch (type) {
            case STRING -> stored instanceof String ? stored : null;
            case BOOLEAN -> bool(stored);
            case INT -> stored instanceof Integer ? stored : null;
            case BIG_INT -> stored instanceof Integer || stored instanceof Long ? ((Number) stored).longValue() : null;
            case FLOAT -> stored instanceof Number number ? number.doubleValue() : null;
            case DECIMAL -> decimal(stored);
            case DATE_TIME -> moment(stored);
            case JSON -> json(stored);
            case BYTES -> stored instanceof byte[] ? stored : null;
        };
    }

    static @Nullable Object bool(Object stored) {
        if (stored.equals(1)) {
            return true;
        }
        return stored.equals(0) ? false : null;
    }

    static @Nullable Object decimal(Object stored) {
        return stored instanceof byte[] ? null : new BigDecimal(stored.toString());
    }

    static @Nullable Object moment(Object stored) {
        if (stored instanceof Integer || stored instanceof Long) {
            return Instant.ofEpochMilli(((Number) stored).longValue());
        }
        return stored instanceof String text ? Moments.read(text) : null;
    }

    static Object json(Object stored) {
        return stored instanceof byte[] text ? new String(text, StandardCharsets.UTF_8) : stored.toString();
    }

    private static InvalidStoredValueException unfitting(ResultSet rows, int place, FieldType type, Object stored)
            throws SQLException {
        String table = rows.getMetaData().getTableName(place);
        String column = rows.getMetaData().getColumnName(place);
        String keyword = type instanceof FieldType.Scalar scalar
                ? scalar.type().keyword()
                : "enum " + ((FieldType.Enum) type).type().name();
        return new InvalidStoredValueException(
                "The column `" + column + "`"
                        + (table == null || table.isEmpty() ? "" : " of the table `" + table + "`")
                        + " holds a value that is not of the type " + keyword + ": SQLite stores it as "
                        + kind(stored) + ".",
                "Correct the stored value, or give the field a type in the schema that fits what is stored.",
                null);
    }

    static String kind(Object stored) {
        if (stored instanceof byte[]) {
            return "BLOB";
        }
        if (stored instanceof String) {
            return "TEXT";
        }
        return stored instanceof Double ? "REAL" : "INTEGER";
    }
}
