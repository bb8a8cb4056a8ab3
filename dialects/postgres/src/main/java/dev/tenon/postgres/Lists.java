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
        for (Object element : nested(text)) {
            if (element instanceof List) {
                throw new IllegalArgumentException("an array of several dimensions");
            }
            elements.add((String) element);
        }
        return elements;
    }

    /** The same of an array of any number of dimensions: its elements are texts, null, or lists of such. */
    static List<@Nullable Object> nested(String text) {
        List<@Nullable Object> elements = new ArrayList<>();
        read(text, text.indexOf('{') + 1, elements);
        return elements;
    }

    /** Reads what stands between braces, and gives the place behind the last of them. */
    private static int read(String text, int from, List<@Nullable Object> elements) {
        int place = from;
        while (place < text.length() && text.charAt(place) != '}') {
            if (text.charAt(place) == '{') {
                List<@Nullable Object> inner = new ArrayList<>();
                place = read(text, place + 1, inner);
                elements.add(inner);
            } else {
                StringBuilder element = new StringBuilder();
                boolean quoted = text.charAt(place) == '"';
                place = quoted ? quoted(text, place + 1, element) : bare(text, place, element);
                boolean absent = !quoted && element.toString().equalsIgnoreCase("NULL");
                elements.add(absent ? null : element.toString());
            }
            if (place < text.length() && text.charAt(place) == ',') {
                place++;
            }
        }
        return place + 1;
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
            element.append(text.charAt(place));
            place++;
        }
        return place;
    }
}
