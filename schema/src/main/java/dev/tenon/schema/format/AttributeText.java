package dev.tenon.schema.format;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An attribute as it is to be written.
 *
 * @param name its name without the at signs
 * @param text all of it
 */
record AttributeText(String name, String text) {
    private static final List<String> ORDER =
            List.of("id", "unique", "default", "updatedAt", "index", "fulltext", "map", "relation", "ignore");

    /** The order of attributes in a line and in a block; all others stand last, as they were written. */
    static Comparator<AttributeText> inOrder() {
        return Comparator.comparingInt(AttributeText::rank);
    }

    /** The attributes of one line. */
    static String joined(List<AttributeText> attributes) {
        if (attributes.size() < 2) {
            return attributes.isEmpty() ? "" : attributes.get(0).text();
        }
        return attributes.stream().sorted(inOrder()).map(AttributeText::text).collect(Collectors.joining(" "));
    }

    private int rank() {
        int known = ORDER.indexOf(name);
        return known < 0 ? ORDER.size() : known;
    }
}
