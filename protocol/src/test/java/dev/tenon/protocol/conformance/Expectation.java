package dev.tenon.protocol.conformance;

import dev.tenon.protocol.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an answer must be like. */
record Expectation(JsonNode node, References references) {
    /**
     * Compares an answer with it.
     *
     * @param raw the answer as it came: it counts where the expectation has types beside values
     * @throws Unmet if it is another answer
     */
    void check(JsonNode raw) {
        List<JsonNode> errors = Values.errors(raw);
        if (node.has("one_of") && !node.has("at")) {
            oneOf(raw);
        } else if (node.has("error")) {
            error(errors);
        } else if (!errors.isEmpty()) {
            throw new Unmet("unexpected " + errors);
        } else if (!node.has("ok")) {
            succeeded(raw);
        }
    }

    private void oneOf(JsonNode raw) {
        List<String> problems = new ArrayList<>();
        for (JsonNode alternative : node.path("one_of").values()) {
            try {
                new Expectation(alternative, references).check(raw);
                return;
            } catch (Unmet unmet) {
                problems.add(String.valueOf(unmet.getMessage()));
            }
        }
        throw new Unmet(String.join("; or ", problems));
    }

    private void error(List<JsonNode> errors) {
        JsonNode wanted = node.path("error");
        if (errors.stream().noneMatch(error -> isWanted(error, wanted))) {
            throw new Unmet("expected the error " + wanted + ", got " + errors);
        }
    }

    private static boolean isWanted(JsonNode error, JsonNode wanted) {
        String message = error.path("message").asString("");
        return (!wanted.has("code") || Values.same(wanted.path("code"), error.path("code")))
                && wanted.path("message_contains").values().stream()
                        .allMatch(part -> message.contains(part.stringValue()));
    }

    private void succeeded(JsonNode raw) {
        JsonNode plain = Values.untagged(raw);
        if (node.has("data")) {
            JsonNode answer = Values.hasTag(node.path("data")) ? raw : plain;
            require(references.filled(node.path("data")), Values.ofOperation(answer.path("data")));
        } else if (node.has("batch")) {
            batch((Values.hasTag(node.path("batch")) ? raw : plain).path("batchResult"));
        } else if (node.has("at")) {
            place(plain);
        } else {
            throw new IllegalStateException("The driver does not know how to check " + node);
        }
    }

    private void batch(JsonNode results) {
        JsonNode items = node.path("batch");
        if (items.size() != results.size()) {
            throw new Unmet("expected " + items + ", got " + results);
        }
        for (int i = 0; i < items.size(); i++) {
            require(
                    Values.ofOperation(items.path(i).path("data")),
                    Values.ofOperation(results.path(i).path("data")));
        }
    }

    private void place(JsonNode answer) {
        List<String> path = node.path("at").values().stream()
                .map(part -> part.isString() ? part.stringValue() : part.toString())
                .toList();
        JsonNode found = Values.at(answer, path);
        JsonNode actual = found == null ? JsonNodeFactory.instance.missingNode() : found;
        if (node.has("length")) {
            require(node.path("length"), JsonNodeFactory.instance.numberNode(actual.size()));
        } else if (node.has("one_of")) {
            holds(node.path("one_of").values().stream().anyMatch(each -> Values.same(each, actual)), actual);
        } else if (node.has("not_equals")) {
            holds(!Values.same(given("not_equals"), actual), actual);
        } else if (node.path("approx").asBoolean(false)) {
            double expected = node.path("equals").doubleValue();
            double allowed = 1e-6 * Math.max(1, Math.abs(expected));
            holds(Math.abs(actual.asDouble(Double.NaN) - expected) <= allowed, actual);
        } else {
            require(given("equals"), actual);
        }
    }

    private JsonNode given(String name) {
        return Values.untagged(references.filled(node.path(name)));
    }

    private static void require(JsonNode expected, JsonNode actual) {
        if (!Values.same(expected, actual)) {
            throw new Unmet(Stream.of("expected", JsonText.write(expected), "got", actual.toString())
                    .reduce("", (line, part) -> line + " " + part));
        }
    }

    private void holds(boolean met, JsonNode actual) {
        if (!met) {
            throw new Unmet(actual + " is not what " + node + " asks for");
        }
    }
}
