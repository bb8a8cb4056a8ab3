package dev.tenon.protocol.answer;

import dev.tenon.jdbc.RawColumn;
import dev.tenon.jdbc.RawRows;
import dev.tenon.jdbc.RawType;
import dev.tenon.protocol.JsonText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of SQL of the caller's own as JSON: names, types and rows of columns. */
public final class RawWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private RawWriter() {}

    /** The object for a result. */
    public static ObjectNode write(RawRows result) {
        ObjectNode object = NODES.objectNode();
        ArrayNode names = object.putArray("columns");
        ArrayNode types = object.putArray("types");
        for (RawColumn column : result.columns()) {
            names.add(column.name());
            types.add(column.type().word() + (column.isList() ? "-array" : ""));
        }
        ArrayNode rows = object.putArray("rows");
        for (@Nullable Object[] row : result.rows()) {
            ArrayNode values = rows.addArray();
            for (int i = 0; i < row.length; i++) {
                values.add(value(result.columns().get(i), row[i]));
            }
        }
        return object;
    }

    private static JsonNode value(RawColumn column, @Nullable Object value) {
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(value(column, element)));
            return array;
        }
        return value == null ? NODES.nullNode() : value(column.type(), value);
    }

    private static JsonNode value(RawType type, Object value) {
        return switch (type) {
            case INT -> NODES.numberNode((Integer) value);
            case FLOAT, DOUBLE -> real((Number) value);
            case BOOL -> NODES.booleanNode((Boolean) value);
            case DECIMAL -> NODES.stringNode(((BigDecimal) value).toPlainString());
            case JSON -> json((String) value);
            case BYTES -> NODES.stringNode(Base64.getEncoder().encodeToString((byte[]) value));
            case DATETIME -> NODES.stringNode(moment((Instant) value));
            case TIME -> NODES.stringNode(time((LocalTime) value));
            case BIGINT, STRING, CHAR, UUID, DATE -> NODES.stringNode(value.toString());
        };
    }

    /** A number that JSON has none for is null, as it is with the engine that this protocol comes from. */
    private static JsonNode real(Number value) {
        return Double.isFinite(value.doubleValue())
                ? NODES.numberNode(new BigDecimal(value.toString()))
                : NODES.nullNode();
    }

    private static JsonNode json(String text) {
        JsonNode parsed = JsonText.stored(text);
        return parsed == null ? NODES.stringNode(text) : parsed;
    }

    private static String moment(Instant moment) {
        return SECONDS.format(moment) + fraction(moment.get(ChronoField.NANO_OF_SECOND)) + "+00:00";
    }

    private static String time(LocalTime time) {
        return SECONDS_OF_DAY.format(time) + fraction(time.get(ChronoField.NANO_OF_SECOND));
    }

    /** No digits of a second, three, or as many threes as it takes. */
    private static String fraction(int nanos) {
        if (nanos == 0) {
            return "";
        }
        String digits = String.format(Locale.ROOT, "%09d", nanos);
        while (digits.endsWith("000")) {
            digits = digits.substring(0, digits.length() - 3);
        }
        return "." + digits;
    }
}
