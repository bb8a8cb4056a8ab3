package dev.tenon.postgres;

import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.error.UnsupportedColumnTypeException;
import dev.tenon.jdbc.RawColumn;
import dev.tenon.jdbc.RawRows;
import dev.tenon.jdbc.RawType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of any statement, by the types that the server says its columns have. */
final class AnyRows {
    /** Types of the server's own that a value can only be cast from; what is in no list is a text as the server writes it. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "interval",
            "macaddr",
            "macaddr8",
            "tsvector",
            "tsquery",
            "record",
            "pg_lsn",
            "pg_snapshot",
            "txid_snapshot",
            "xid8",
            "jsonpath",
            "int2vector",
            "oidvector");

    private AnyRows() {}

    static RawRows read(ResultSet result) throws SQLException {
        List<RawColumn> columns = columns(result.getMetaData());
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (result.next()) {
            @Nullable Object[] row = new @Nullable Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(result, i + 1, columns.get(i));
            }
            rows.add(row);
        }
        return new RawRows(columns, rows);
    }

    private static List<RawColumn> columns(ResultSetMetaData metadata) throws SQLException {
        List<String> names = RawRows.names(metadata);
        List<RawColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String type = metadata.getColumnTypeName(i + 1);
            boolean isList = type.startsWith("_") || type.contains("\"_");
            columns.add(new RawColumn(names.get(i), type(type, isList), isList));
        }
        return columns;
    }

    private static RawType type(String name, boolean isList) {
        String element = isList ? name.replaceFirst("_", "") : name;
        return switch (element) {
            case "bool" -> RawType.BOOL;
            case "int2", "int4", "smallserial", "serial" -> RawType.INT;
            case "int8", "bigserial", "oid" -> RawType.BIGINT;
            case "float4" -> RawType.FLOAT;
            case "float8" -> RawType.DOUBLE;
            case "numeric", "money" -> RawType.DECIMAL;
            case "bytea" -> RawType.BYTES;
            case "timestamp", "timestamptz" -> RawType.DATETIME;
            case "date" -> RawType.DATE;
            case "time", "timetz" -> RawType.TIME;
            case "json", "jsonb" -> RawType.JSON;
            case "uuid" -> RawType.UUID;
            case "char", "\"char\"" -> RawType.CHAR;
            default -> other(name, element);
        };
    }

    private static RawType other(String name, String element) {
        String plain = element.toLowerCase(Locale.ROOT);
        if (UNSUPPORTED.contains(plain) || (plain.endsWith("range") && !plain.contains("\""))) {
            throw new UnsupportedColumnTypeException(name);
        }
        return RawType.STRING;
    }

    private static @Nullable Object value(ResultSet rows, int place, RawColumn column) throws SQLException {
        if (column.type() == RawType.BYTES && !column.isList()) {
            return rows.getBytes(place);
        }
        String text = rows.getString(place);
        try {
            return text == null
                    ? null
                    : column.isList() ? list(column.type(), Lists.nested(text)) : ofText(column.type(), text);
        } catch (DateTimeException | IllegalArgumentException failure) {
            throw new InvalidStoredValueException(
                    "The column `" + column.name() + "` holds a value that cannot be read as "
                            + column.type().word() + (column.isList() ? "-array" : "") + ".",
                    "Cast the column in the statement, to a text for one.",
                    failure);
        }
    }

    /** A list of lists where the array has several dimensions. */
    private static List<@Nullable Object> list(RawType type, List<?> elements) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object element : elements) {
            values.add(
                    element instanceof List<?> inner
                            ? list(type, inner)
                            : element == null ? null : ofText(type, (String) element));
        }
        return Collections.unmodifiableList(values);
    }

    private static Object ofText(RawType type, String text) {
        return switch (type) {
            case INT -> Integer.valueOf(text);
            case BIGINT -> Long.valueOf(text);
            case FLOAT -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case DECIMAL -> Reading.decimal(text);
            case BOOL -> text.equals("t") || text.equals("true");
            case STRING, CHAR, UUID, JSON -> text;
            case BYTES -> HexFormat.of().parseHex(text.substring("\\x".length()));
            case DATETIME -> Moments.read(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(withoutOffset(text));
        };
    }

    /** A time with an offset is told as it is written, and counts as UTC. */
    private static String withoutOffset(String time) {
        int offset = Math.max(time.indexOf('+'), time.indexOf('-'));
        return offset < 0 ? time : time.substring(0, offset);
    }
}
