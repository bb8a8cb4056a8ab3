package dev.tenon.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list as PostgreSQL writes its arrays: <code>{"a","b"}</code>. */
final class Lists {
    private Lists() {}

    /** The text for the texts of the elements. */
    static String write(List<String> elements) {
        return elements.stream().map(Lists::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    /** An element, in quotes. */
    static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * The texts of the elements, null for each that is none.
     *
     * @throws IllegalArgumentException if the array has more than one dimension
     */
    static List<@Nullable String> read(String text) {
        List<@Nullable String> elements = new ArrayList<>();
        int start = text.indexOf('{') + 1;
        if (text.startsWith("[") && text.indexOf('[', 1) > 0) {
            throw new IllegalArgumentException("an array of several dimensions");
        }
        int place = start;
        while (place < text.length() && text.charAt(place) != '}') {
            StringBuilder element = new StringBuilder();
            boolean quoted = text.charAt(place) == '"';
            place = quoted ? quoted(text, place + 1, element) : bare(text, place, element);
            boolean absent = !quoted && element.toString().equalsIgnoreCase("NULL");
            elements.add(absent ? null : element.toString());
            if (place < text.length() && text.charAt(place) == ',') {
                place++;
            }
        }
        return elements;
    }

    private static int quoted(String text, int from, StringBuilder element) {
        int place = from;
        while (text.charAt(place) != '"') {
            if (text.charAt(place) == '\\') {
                place++;
            }
            element.append(text.charAt(place));
            place++;
        }
        return place + 1;
    }

    private static int bare(String text, int from, StringBuilder element) {
        int place = from;
        while (text.charAt(place) != ',' && text.charAt(place) != '}') {
            if (text.charAt(place) == '{') {
                throw new IllegalArgumentException("an array of several dimensions");
            }
            element.append(text.charAt(place));
            place++;
        }
        return place;
    }
}
