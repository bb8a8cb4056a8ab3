package dev.tenon.schema.format;

import java.util.Comparator;
import java.util.List;

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

    private int rank() {
        int known = ORDER.indexOf(name);
        return known < 0 ? ORDER.size() : known;
    }
}
