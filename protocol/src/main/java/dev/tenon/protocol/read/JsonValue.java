package dev.tenon.protocol.read;

import dev.tenon.protocol.JsonText;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of JSON fields: plain JSON in which tagged parts stand for what must not be taken for something else. */
final class JsonValue {
    /** The kinds of null that a JSON field has. */
    enum Null {
        /** No value in the column. */
        DbNull,
        /** The JSON value null. */
        JsonNull,
        /** Either. */
        AnyNull
    }

    private static final String NULL = "null";

    private JsonValue() {}

    /** The kind of null that the value is, if it is one of those named. */
    static Optional<Null> nullKind(Input input) {
        if (!input.isTagged("Enum")) {
            return Optional.empty();
        }
        Input word = input.untagged("Enum");
        for (Null kind : Null.values()) {
            if (kind.name().equals(word.text())) {
                return Optional.of(kind);
            }
        }
        throw word.invalid(
                "`" + Shown.of(word.text()) + "` is not a valid `JsonNullValueFilter`.",
                "Use DbNull, JsonNull or AnyNull, or give the value itself.");
    }

    /** The value as JSON text. */
    static String text(Input input) {
        if (nullKind(input).isPresent()) {
            return NULL;
        }
        if (input.isTagged("Json")) {
            return checked(input.untagged("Json"));
        }
        return JsonText.write(plain(input.node()));
    }

    private static String checked(Input text) {
        String json = text.text();
        if (!JsonText.isJson(json)) {
            throw text.invalid(
                    "Invalid argument value. It is not a valid `JSON String`.", "Give the text of one JSON value.");
        }
        return json;
    }

    private static JsonNode plain(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 2 && node.path("$type").isString() && node.has("value")) {
            return node.path("$type").stringValue().equals("Raw") ? node.path("value") : plain(node.path("value"));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            object.set(member.getKey(), plain(member.getValue()));
        }
        return object;
    }
}
