package dev.tenon.protocol.conformance;

import dev.tenon.protocol.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Comparing answers with what is expected. */
final class Values {
    private static final String TYPE = "$type";

    private Values() {}

    /** Whether they are the same: members in any order, numbers by value, texts that hold JSON as JSON. */
    static boolean same(@Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null || actual == null) {
            return expected == null && actual == null;
        }
        if (expected.isNumber() && actual.isNumber()) {
            return sameNumber(expected, actual);
        }
        if (expected.isString() && actual.isString()) {
            return sameText(expected.stringValue(), actual.stringValue());
        }
        if (expected.isObject() && actual.isObject()) {
            return expected.size() == actual.size()
                    && expected.properties().stream()
                            .allMatch(member -> same(member.getValue(), actual.get(member.getKey())));
        }
        if (expected.isArray() && actual.isArray()) {
            boolean same = expected.size() == actual.size();
            for (int i = 0; same && i < expected.size(); i++) {
                same = same(expected.get(i), actual.get(i));
            }
            return same;
        }
        return expected.equals(actual);
    }

    private static boolean sameNumber(JsonNode expected, JsonNode actual) {
        return expected.decimalValue().compareTo(actual.decimalValue()) == 0
                || (!(expected.isIntegralNumber() && actual.isIntegralNumber())
                        && Double.compare(expected.doubleValue(), actual.doubleValue()) == 0);
    }

    private static boolean sameText(String expected, String actual) {
        return expected.equals(actual) || (holdsJson(expected) && holdsJson(actual) && sameJson(expected, actual));
    }

    private static boolean sameJson(String expected, String actual) {
        JsonNode one = JsonText.stored(expected);
        return one != null && same(one, JsonText.stored(actual));
    }

    private static boolean holdsJson(String text) {
        return !text.isEmpty() && "{[\"".indexOf(text.charAt(0)) >= 0;
    }

    /** Without the types beside the values. */
    static JsonNode untagged(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(untagged(item)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 2 && node.has(TYPE) && node.has("value")) {
            return untagged(node.path("value"));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> object.set(member.getKey(), untagged(member.getValue())));
        return object;
    }

    static boolean hasTag(JsonNode node) {
        if (node.isObject() && node.has(TYPE)) {
            return true;
        }
        return node.isContainer() && node.values().stream().anyMatch(Values::hasTag);
    }

    /** The only member's value: what an operation's result is called does not matter. */
    static JsonNode ofOperation(JsonNode data) {
        return data.isObject() && data.size() == 1 ? data.values().iterator().next() : data;
    }

    /** What stands at a place of an answer; null if nothing does. */
    static @Nullable JsonNode at(JsonNode answer, List<String> place) {
        JsonNode current = answer;
        List<String> rest = new ArrayList<>(place);
        while (!rest.isEmpty() && current != null) {
            String name = rest.remove(0);
            if (name.equals("data")) {
                current = current.get("data");
                if (!rest.isEmpty() && current != null) {
                    rest.remove(0);
                    current = ofOperation(current);
                }
            } else {
                current = current.isArray() ? current.get(Integer.parseInt(name)) : current.get(name);
            }
        }
        return current;
    }

    /** The errors of an answer and of the answers in it. */
    static List<JsonNode> errors(JsonNode answer) {
        List<JsonNode> errors = new ArrayList<>();
        answer.path("errors").forEach(errors::add);
        answer.path("batchResult").forEach(item -> errors.addAll(errors(item)));
        return errors;
    }

    static ObjectNode object(Map<String, String> members) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach(object::put);
        return object;
    }
}
