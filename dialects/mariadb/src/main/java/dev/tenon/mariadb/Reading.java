package dev.tenon.mariadb;

import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** From what the server stores to Java values. */
final class Reading {
    private Reading() {}

    static @Nullable Object read(ResultSet rows, int place, FieldType type) throws SQLException {
        if (type instanceof FieldType.Enum of) {
            String stored = rows.getString(place);
            return stored == null
                    ? null
                    : of.type()
                            .named(stored)
                            .orElseThrow(() ->
                                    unfitting(rows, place, "enum " + of.type().name(), null));
        }
        ScalarType scalar = ((FieldType.Scalar) type).type();
        try {
            return read(rows, place, scalar);
        } catch (SQLException | ArithmeticException failure) {
            if (failure instanceof SQLException lost && Failures.isDisconnected(lost)) {
                throw lost;
            }
            throw unfitting(rows, place, scalar.keyword(), failure);
        }
    }

    private static @Nullable Object read(ResultSet rows, int place, ScalarType type) throws SQLException {
        Object value = switch (type) {
            case STRING, JSON -> rows.getString(place);
            case BOOLEAN -> rows.getBoolean(place);
            case INT -> Math.toIntExact(rows.getLong(place));
            case BIG_INT -> rows.getLong(place);
            case FLOAT -> real(rows, place);
            case DECIMAL -> decimal(rows.getBigDecimal(place));
            case DATE_TIME -> moment(rows, place);
            case BYTES -> rows.getBytes(place);
        };
        return rows.wasNull() ? null : value;
    }

    /** The shortest number that one of 32 bits stands for: 0.1 is 0.1. */
    private static double real(ResultSet rows, int place) throws SQLException {
        return rows.getMetaData().getColumnType(place) == java.sql.Types.REAL
                ? shortest(rows.getFloat(place))
                : rows.getDouble(place);
    }

    static double shortest(float single) {
        return Double.parseDouble(Float.toString(single));
    }

    /** Without the zeros that a column fills its digits up with. */
    static @Nullable BigDecimal decimal(@Nullable BigDecimal stored) {
        if (stored == null || stored.signum() == 0) {
            return stored == null ? null : BigDecimal.ZERO;
        }
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A column that holds a time of day alone gives it on the first day of 1970. */
    private static @Nullable Object moment(ResultSet rows, int place) throws SQLException {
        if (rows.getMetaData().getColumnType(place) == java.sql.Types.TIME) {
            LocalTime time = rows.getObject(place, LocalTime.class);
            return time == null ? null : Moments.moment(Moments.FIRST_DAY.atTime(time));
        }
        LocalDateTime local = rows.getObject(place, LocalDateTime.class);
        return local == null ? null : Moments.moment(local);
    }

    private static InvalidStoredValueException unfitting(
            ResultSet rows, int place, String keyword, @Nullable Exception cause) {
        return new InvalidStoredValueException(
                "The column " + column(rows, place) + " holds a value that is not of the type " + keyword + ".",
                "Correct the stored value, or give the field a type in the schema that fits what is stored.",
                cause);
    }

    private static String column(ResultSet rows, int place) {
        try {
            String table = rows.getMetaData().getTableName(place);
            String column = "`" + rows.getMetaData().getColumnName(place) + "`";
            return table == null || table.isEmpty() ? column : column + " of the table `" + table + "`";
        } catch (SQLException unknown) {
            return "number " + place;
        }
    }
}
