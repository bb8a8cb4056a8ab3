package dev.tenon.protocol.statements;

import dev.tenon.protocol.JsonText;
import dev.tenon.protocol.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A case of the file.
 *
 * @param before what is done before anybody counts
 * @param requests one request, or the requests of a batch
 * @param said per provider the statements, in order, as {@link Said} tells them
 */
record StatementCase(String title, List<JsonNode> before, List<JsonNode> requests, JsonNode said) {
    private static final JsonNode FILE = file();

    /** The cases, in order. */
    static List<StatementCase> all() {
        return items(FILE.required("cases")).stream()
                .map(one -> new StatementCase(
                        one.required("title").stringValue(),
                        items(one.path("before")),
                        items(one.required("requests")),
                        one.required("statements")))
                .toList();
    }

    /** The schema of every case. */
    static String schema(String provider) {
        return "datasource db {\n  provider = \"" + provider + "\"\n}\n"
                + items(FILE.required("schema")).stream()
                        .map(JsonNode::stringValue)
                        .collect(Collectors.joining("\n"));
    }

    /** The databases that the file knows, in order: what a {@code datasource} calls each, and its name. */
    static Map<String, String> databases() {
        Map<String, String> names = new LinkedHashMap<>();
        FILE.required("providers").forEachEntry((provider, name) -> names.put(provider, name.stringValue()));
        return names;
    }

    /** The statements that it takes there: those of the database itself, or else those of all. */
    List<String> expected(String provider) {
        JsonNode own = said.path(provider);
        return items(own.isMissingNode() ? said.required("all") : own).stream()
                .map(JsonNode::stringValue)
                .toList();
    }

    @Override
    public String toString() {
        return title;
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static JsonNode file() {
        try (InputStream stream = StatementCase.class.getResourceAsStream("/statement-counts.json")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Times.expanded(JsonText.parse(text, Limits.defaults()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
