package dev.tenon.sqlite;

import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.jdbc.RawColumn;
import dev.tenon.jdbc.RawRows;
import dev.tenon.jdbc.RawType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of any statement. A column is what it is declared as, if all its values are; an expression, which is declared as
 * nothing, and a column that holds something else, are what their values are.
 */
final class AnyRows {
    private AnyRows() {}

    static RawRows read(ResultSet result) throws SQLException {
        List<String> names = RawRows.names(result.getMetaData());
        List<@Nullable RawType> declared = declared(result.getMetaData());
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (result.next()) {
            @Nullable Object[] row = new @Nullable Object[names.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = result.getObject(i + 1);
            }
            rows.add(row);
        }
        List<RawColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            RawType type = type(rows, i, declared.get(i), names.get(i));
            columns.add(new RawColumn(names.get(i), type, false));
            for (@Nullable Object[] row : rows) {
                row[i] = row[i] == null ? null : value(type, row[i]);
            }
        }
        return new RawRows(columns, rows);
    }

    private static List<@Nullable RawType> declared(ResultSetMetaData metadata) throws SQLException {
        List<@Nullable RawType> types = new ArrayList<>();
        for (int place = 1; place <= metadata.getColumnCount(); place++) {
            String table = metadata.getTableName(place);
            boolean isColumn = table != null && !table.isEmpty();
            types.add(isColumn ? declared(metadata.getColumnTypeName(place)) : null);
        }
        return types;
    }

    private static @Nullable RawType declared(String type) {
        return switch (type) {
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "SERIAL", "INT2" -> RawType.INT;
            case "BIGINT", "UNSIGNED BIG INT", "INT8" -> RawType.BIGINT;
            case "REAL", "FLOAT", "DOUBLE", "DOUBLE PRECISION" -> RawType.DOUBLE;
            case "DECIMAL", "DECIMAL_TEXT" -> RawType.DECIMAL;
            case "BOOLEAN" -> RawType.BOOL;
            case "DATETIME", "TIMESTAMP" -> RawType.DATETIME;
            case "DATE" -> RawType.DATE;
            case "TIME" -> RawType.TIME;
            case "JSON", "JSONB" -> RawType.JSON;
            case "BLOB" -> RawType.BYTES;
            case "TEXT", "CLOB", "CHARACTER", "VARCHAR", "VARYING CHARACTER", "NCHAR", "NATIVE CHARACTER", "NVARCHAR" ->
                RawType.STRING;
            default -> null;
        };
    }

    private static RawType type(List<@Nullable Object[]> rows, int column, @Nullable RawType declared, String name) {
        List<Object> values = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            Object value = row[column];
            if (value != null) {
                values.add(value);
            }
        }
        if (declared != null && values.stream().allMatch(value -> fitting(declared, value) != null)) {
            return declared;
        }
        List<String> kinds =
                values.stream().map(Reading::kind).distinct().sorted().toList();
        return switch (String.join(" ", kinds)) {
            case "" -> RawType.INT;
            case "INTEGER" -> RawType.BIGINT;
            case "REAL", "INTEGER REAL" -> RawType.DOUBLE;
            case "BLOB" -> RawType.BYTES;
            default -> {
                if (kinds.contains("BLOB")) {
                    throw new InvalidStoredValueException(
                            "The column `" + name + "` holds values of kinds that have no type together: " + kinds
                                    + ".",
                            "Cast the column in the statement, to a text for one.",
                            null);
                }
                yield RawType.STRING;
            }
        };
    }

    /** A value as one of the column's type, which a text can be of everything. */
    private static Object value(RawType type, Object stored) {
        Object value = fitting(type, stored);
        return value == null ? stored.toString() : value;
    }

    /** The stored value as one of a type; null if it is none. */
    private static @Nullable Object fitting(RawType type, Object stored) {
        try {
            return switch (type) {
                case INT -> stored instanceof Integer ? stored : null;
                case BIGINT ->
                    stored instanceof Integer || stored instanceof Long ? ((Number) stored).longValue() : null;
                case DOUBLE -> stored instanceof Number number ? number.doubleValue() : null;
                case DECIMAL -> Reading.decimal(stored);
                case BOOL -> Reading.bool(stored);
                case JSON -> Reading.json(stored);
                case BYTES -> stored instanceof byte[] ? stored : null;
                case DATETIME -> Reading.moment(stored);
                case DATE ->
                    Reading.moment(stored) instanceof Instant moment
                            ? moment.atOffset(ZoneOffset.UTC).toLocalDate()
                            : null;
                case TIME -> stored instanceof String text ? LocalTime.parse(text) : null;
                case STRING -> stored instanceof String ? stored : null;
                case FLOAT, CHAR, UUID -> throw new IllegalStateException("SQLite has no " + type + ".");
            };
        } catch (DateTimeException | NumberFormatException none) {
            return null;
        }
    }
}
