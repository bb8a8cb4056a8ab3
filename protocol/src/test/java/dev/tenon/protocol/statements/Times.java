package dev.tenon.protocol.statements;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Long lists, said shortly: {@code {"times": 10, "each": …}} stands for ten values, with a number from 1 in place of each
 * {@code #} in a text, and as the value itself where the text is nothing but {@code #}.
 */
final class Times {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Times() {}

    static JsonNode expanded(JsonNode node) {
        if (node.isObject() && node.has("times")) {
            ArrayNode list = NODES.arrayNode();
            for (int i = 1; i <= node.required("times").intValue(); i++) {
                list.add(numbered(expanded(node.required("each")), i));
            }
            return list;
        }
        return mapped(node, Times::expanded);
    }

    private static JsonNode numbered(JsonNode node, int number) {
        if (node.isString()) {
            String text = node.stringValue();
            return text.equals("#")
                    ? NODES.numberNode(number)
                    : NODES.stringNode(text.replace("#", Integer.toString(number)));
        }
        return mapped(node, member -> numbered(member, number));
    }

    private static JsonNode mapped(JsonNode node, UnaryOperator<JsonNode> how) {
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.forEachEntry((name, member) -> object.set(name, how.apply(member)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(member -> array.add(how.apply(member)));
            return array;
        }
        return node;
    }
}
