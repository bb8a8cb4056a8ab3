package dev.tenon.protocol.answer;

import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of fields as JSON: with their type beside them where JSON has no such type. */
final class ValueWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ValueWriter() {}

    /** The value of a field; a list that was never set is empty. */
    static JsonNode write(@Nullable Object value, ScalarField field) {
        if (value == null && field.isList()) {
            return NODES.arrayNode();
        }
        if (!(value instanceof List<?> list)) {
            return write(value, field.type());
        }
        ArrayNode items = NODES.arrayNode(list.size());
        list.forEach(item -> items.add(write(item, field.type())));
        return items;
    }

    /** One value of a type. */
    static JsonNode write(@Nullable Object value, FieldType type) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (type instanceof FieldType.Scalar scalar) {
            return write(value, scalar.type());
        }
        return NODES.stringNode(value.toString());
    }

    static JsonNode write(Object value, ScalarType type) {
        return switch (type) {
            case STRING -> NODES.stringNode((String) value);
            case BOOLEAN -> NODES.booleanNode((Boolean) value);
            case INT -> NODES.numberNode(((Number) value).longValue());
            case FLOAT -> floating(((Number) value).doubleValue());
            case BIG_INT -> tagged("BigInt", value.toString());
            case DECIMAL -> tagged("Decimal", decimal((BigDecimal) value));
            case DATE_TIME -> tagged("DateTime", MILLISECONDS.format((Instant) value));
            case JSON -> tagged("Json", (String) value);
            case BYTES -> tagged("Bytes", Base64.getEncoder().encodeToString((byte[]) value));
        };
    }

    /** Whole numbers are written without a fraction; what JSON cannot write is null. */
    private static JsonNode floating(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NODES.nullNode();
        }
        return NODES.numberNode(new BigDecimal(Double.toString(value)));
    }

    private static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static JsonNode tagged(String type, String value) {
        return NODES.objectNode().put("$type", type).put("value", value);
    }
}
