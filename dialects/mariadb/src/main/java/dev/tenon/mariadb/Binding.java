package dev.tenon.mariadb;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.DatabaseLimitException;
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
import java.time.LocalDateTime;
import java.util.List;

/** From Java values to what the server stores. What would not come back as it was is refused, never altered. */
final class Binding {
    /** The most digits behind the point that a column can have. */
    private static final int FRACTION_DIGITS = 30;

    /** The most digits that a column can have. */
    private static final int DIGITS = 65;

    private Binding() {}

    static void bind(PreparedStatement statement, int place, Bind bind) throws SQLException {
        Object value = bind.value();
        if (place > MariadbDialect.PARAMETERS) {
            throw new DatabaseLimitException(
                    new DatabaseException.Details(null, 0, null),
                    "A statement has more than " + MariadbDialect.PARAMETERS
                            + " parameters, which the protocol cannot count.",
                    null);
        }
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (bind.type() instanceof FieldType.Enum type) {
            statement.setString(place, WellFormed.value(type.type(), (String) value));
        } else if (bind.type() instanceof FieldType.Scalar scalar) {
            bind(statement, place, scalar.type(), bind.nativeName(), value);
        } else if (bind.type() instanceof FieldType.ListOf list) {
            statement.setString(place, PackedList.json(list.element(), (List<?>) value));
        }
    }

    private static void bind(PreparedStatement statement, int place, ScalarType type, String nativeName, Object value)
            throws SQLException {
        switch (type) {
            case STRING -> statement.setString(place, WellFormed.text((String) value));
            case JSON -> statement.setString(place, WellFormed.text(JsonText.plain(WellFormed.json((String) value))));
            case BOOLEAN -> statement.setBoolean(place, (Boolean) value);
            case INT, BIG_INT -> statement.setLong(place, ((Number) value).longValue());
            case FLOAT -> real(statement, place, nativeName, WellFormed.number((Double) value));
            case DECIMAL -> statement.setBigDecimal(place, decimal((BigDecimal) value));
            case DATE_TIME -> statement.setObject(place, moment(nativeName, Moments.local((Instant) value)));
            case BYTES -> statement.setBytes(place, (byte[]) value);
        }
    }

    /** As the column has it: a number of 32 bits is none of the same digits in 64, unless it is too large for the column anyway. */
    private static void real(PreparedStatement statement, int place, String nativeName, double value)
            throws SQLException {
        if (nativeName.equals("Float") && Math.abs(value) <= Float.MAX_VALUE) {
            statement.setFloat(place, (float) value);
        } else {
            statement.setDouble(place, value);
        }
    }

    /** Of a moment what the column keeps: the server takes a whole one for later than any time of day. */
    private static Object moment(String nativeName, LocalDateTime moment) {
        return switch (nativeName) {
            case "Time" -> moment.toLocalTime();
            case "Date" -> moment.toLocalDate();
            default -> moment;
        };
    }

    private static BigDecimal decimal(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (stripped.scale() > FRACTION_DIGITS) {
            throw new InvalidArgumentException(
                    "A Decimal of more than " + FRACTION_DIGITS + " digits behind the point cannot be stored.",
                    "Round it first, for instance with BigDecimal.setScale.",
                    null);
        }
        if (stripped.precision() - stripped.scale() > DIGITS) {
            throw new InvalidArgumentException(
                    "A Decimal of more than " + DIGITS + " digits before the point cannot be stored.",
                    "Keep such a number in a Float, or in a String.",
                    null);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
