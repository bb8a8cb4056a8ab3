package dev.tenon.protocol;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON text to trees and back. Numbers keep every digit; a name may stand once only in an object. Thread-safe. */
public final class JsonText {
    private static final int DEPTH = 2_000;
    private static final int NUMBER_LENGTH = 20_000;
    private static final JsonMapper ANY = mapper(Integer.MAX_VALUE, DEPTH);
    private static final Map<Limits, JsonMapper> LIMITED = new ConcurrentHashMap<>();

    private JsonText() {}

    /**
     * The tree of a text.
     *
     * @throws JacksonException if it is no JSON, or passes a limit
     */
    public static JsonNode parse(String text, Limits limits) {
        return LIMITED.computeIfAbsent(limits, l -> mapper(l.lineLength(), l.depth()))
                .readTree(text);
    }

    /** The tree of a text that a database keeps; null if it is no JSON. */
    public static @Nullable JsonNode stored(String text) {
        try {
            JsonNode node = ANY.readTree(text);
            return node.isMissingNode() ? null : node;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Whether it is the text of one JSON value. */
    public static boolean isJson(String text) {
        return stored(text) != null;
    }

    /** The text of a tree, in one line. */
    public static String write(JsonNode node) {
        return ANY.writeValueAsString(node);
    }

    private static JsonMapper mapper(int length, int depth) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(length)
                        .maxNameLength(length)
                        .maxNumberLength(NUMBER_LENGTH)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(DEPTH * 2)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }
}
