package dev.tenon.protocol.conformance;

import dev.tenon.protocol.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers so far, which later steps refer to. */
final class References {
    private static final Pattern REFERENCE = Pattern.compile("@@(REF|RAW):(\\d+):/([^@]*)@@");

    private final List<JsonNode> answers = new ArrayList<>();

    void add(JsonNode answer) {
        answers.add(answer);
    }

    /** The same with values of answers in place of the references. */
    JsonNode filled(JsonNode node) {
        if (node.isString()) {
            return filled(node.stringValue());
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(filled(item)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> object.set(member.getKey(), filled(member.getValue())));
        return object;
    }

    private JsonNode filled(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        if (matcher.matches() && matcher.group(1).equals("REF")) {
            return referred(matcher);
        }
        return JsonNodeFactory.instance.stringNode(
                matcher.reset().replaceAll(match -> Matcher.quoteReplacement(shown(matcher))));
    }

    private String shown(Matcher matcher) {
        JsonNode value = referred(matcher);
        return matcher.group(1).equals("RAW") && value.isString() ? value.stringValue() : JsonText.write(value);
    }

    private JsonNode referred(Matcher matcher) {
        String path = matcher.group(3);
        List<String> place = path.isEmpty() ? List.of() : Arrays.asList(path.split("/"));
        @Nullable JsonNode value = Values.at(answers.get(Integer.parseInt(matcher.group(2))), place);
        if (value == null) {
            throw new Unmet("There is nothing that " + matcher.group() + " refers to.");
        }
        return value;
    }
}
