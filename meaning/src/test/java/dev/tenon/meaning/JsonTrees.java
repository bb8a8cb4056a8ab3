package dev.tenon.meaning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON values as trees of maps, lists, texts, numbers, truths and {@link #NULL}, of each of which the text is known. */
final class JsonTrees {
    static final Object NULL = Nothing.NULL;

    /** What JSON calls null, which Java's collections do not hold. */
    private enum Nothing {
        NULL
    }

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = new BigDecimal("2.5");

    /** What elements of lists are compared with. */
    static final List<Object> SCALARS = List.of(ONE, TWO, "a", "ab", "c", true, NULL);

    private static final List<Object> WHOLE = List.of(
            Map.of("a", ONE),
            List.of(),
            List.of(ONE, TWO),
            Map.of(),
            false,
            Map.of("a", Map.of("b", "c")),
            Map.of("a", "ab", "b", TWO),
            Map.of("a", List.of(ONE, "a", Map.of("b", NULL))),
            Map.of("b", List.of("a", true, NULL)),
            List.of(List.of("a"), Map.of("a", "c")),
            Map.of("a", NULL));

    private static final Map<String, Object> BY_TEXT = Stream.concat(SCALARS.stream(), WHOLE.stream())
            .collect(Collectors.toMap(JsonTrees::text, Function.identity()));

    /** The texts of all of them. */
    static final List<String> TEXTS = BY_TEXT.keySet().stream().sorted().toList();

    private JsonTrees() {}

    /** The value with this text, or a text, a number, or a list of scalars. */
    static Object of(String text) {
        Object known = BY_TEXT.get(text);
        if (known != null) {
            return known;
        }
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        if (!text.startsWith("[")) {
            return new BigDecimal(text);
        }
        return Stream.of(text.substring(1, text.length() - 1).split(","))
                .map(BY_TEXT::get)
                .toList();
    }

    static String text(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return new TreeMap<>(map)
                    .entrySet().stream()
                            .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(JsonTrees::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (tree instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return tree instanceof String text ? '"' + text + '"' : tree == NULL ? "null" : tree.toString();
    }
}
