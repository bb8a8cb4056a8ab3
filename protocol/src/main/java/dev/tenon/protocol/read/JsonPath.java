package dev.tenon.protocol.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way to a part of a JSON value: a list of keys and indexes, or a text such as {@code $.a[0]."b c"}. */
final class JsonPath {
    private static final Pattern STEP = Pattern.compile("\\.(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^.\\[\"]++))|\\[(\\d++)]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private JsonPath() {}

    static List<String> read(Input input) {
        if (input.isList()) {
            return input.items().stream().map(Input::text).toList();
        }
        String text = input.text();
        if (!text.startsWith("$")) {
            throw malformed(input);
        }
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text).region(1, text.length());
        while (step.lookingAt()) {
            String quoted = step.group(1);
            String plain = step.group(2);
            steps.add(
                    quoted != null ? ESCAPED.matcher(quoted).replaceAll("$1") : plain != null ? plain : step.group(3));
            step.region(step.end(), text.length());
        }
        if (step.regionStart() != text.length()) {
            throw malformed(input);
        }
        return steps;
    }

    private static RuntimeException malformed(Input input) {
        return input.invalid(
                "Not a valid JSON path.", "Write it like $.key[0].other, or as a list of keys and indexes.");
    }
}
