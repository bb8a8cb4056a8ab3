package dev.tenon.mariadb;

import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.jdbc.RawColumn;
import dev.tenon.jdbc.RawRows;
import dev.tenon.jdbc.RawType;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of any statement, by the types that the server says its columns have. */
final class AnyRows {
    private AnyRows() {}

    static RawRows read(ResultSet result) throws SQLException {
        ResultSetMetaData metadata = result.getMetaData();
        List<String> names = RawRows.names(metadata);
        List<RawColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new RawColumn(names.get(i), type(metadata.getColumnTypeName(i + 1)), false));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (result.next()) {
            @Nullable Object[] row = new @Nullable Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = checked(result, i + 1, columns.get(i));
            }
            rows.add(row);
        }
        return new RawRows(columns, rows);
    }

    private static RawType type(String name) {
        return switch (name) {
            case "BOOLEAN",
                    "TINYINT",
                    "TINYINT UNSIGNED",
                    "SMALLINT",
                    "SMALLINT UNSIGNED",
                    "MEDIUMINT",
                    "MEDIUMINT UNSIGNED",
                    "INTEGER",
                    "INT",
                    "YEAR",
                    "NULL" -> RawType.INT;
            case "INTEGER UNSIGNED", "INT UNSIGNED", "BIGINT", "BIGINT UNSIGNED" -> RawType.BIGINT;
            case "FLOAT" -> RawType.FLOAT;
            case "DOUBLE" -> RawType.DOUBLE;
            case "DECIMAL", "OLDDECIMAL" -> RawType.DECIMAL;
            case "DATETIME", "TIMESTAMP" -> RawType.DATETIME;
            case "DATE" -> RawType.DATE;
            case "TIME" -> RawType.TIME;
            case "JSON" -> RawType.JSON;
            case "BIT", "BINARY", "VARBINARY", "GEOMETRY" -> RawType.BYTES;
            default -> name.endsWith("BLOB") ? RawType.BYTES : RawType.STRING;
        };
    }

    private static @Nullable Object checked(ResultSet rows, int place, RawColumn column) throws SQLException {
        try {
            Object value = value(rows, place, column.type());
            return rows.wasNull() ? null : value;
        } catch (SQLException | ArithmeticException | NumberFormatException failure) {
            if (failure instanceof SQLException lost && Failures.isDisconnected(lost)) {
                throw lost;
            }
            throw new InvalidStoredValueException(
                    "The column `" + column.name() + "` holds a value that cannot be read as "
                            + column.type().word() + ".",
                    "Cast the column in the statement, to a text for one.",
                    failure);
        }
    }

    private static @Nullable Object value(ResultSet rows, int place, RawType type) throws SQLException {
        return switch (type) {
            case INT -> Math.toIntExact(rows.getLong(place));
            case BIGINT -> {
                String digits = rows.getString(place);
                yield digits == null ? null : new BigInteger(digits);
            }
            case FLOAT -> rows.getFloat(place);
            case DOUBLE -> rows.getDouble(place);
            case DECIMAL -> Reading.decimal(rows.getBigDecimal(place));
            case BOOL -> rows.getBoolean(place);
            case BYTES -> rows.getBytes(place);
            case DATETIME -> {
                LocalDateTime local = rows.getObject(place, LocalDateTime.class);
                yield local == null ? null : Moments.moment(local);
            }
            case DATE -> rows.getObject(place, LocalDate.class);
            case TIME -> rows.getObject(place, LocalTime.class);
            case STRING, CHAR, UUID, JSON -> rows.getString(place);
        };
    }
}
