package dev.tenon.schema.format;

import java.util.List;

/** A line of a block, or several that belong together, as read. */
sealed interface Line {
    /**
     * What is laid out in columns: a field, a property, an enum's value.
     *
     * @param cells the columns; the last ones may be empty
     * @param comment the comment behind it, or nothing
     */
    record Entry(List<String> cells, String comment) implements Line {
        public Entry {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A {@code @@} line.
     *
     * @param attribute the attribute
     * @param comment the comment behind it, or nothing
     */
    record BlockAttribute(AttributeText attribute, String comment) implements Line {}

    /** Lines of comment, one below the other. */
    record Comments(List<String> lines) implements Line {
        public Comments {
            lines = List.copyOf(lines);
        }
    }

    /** One empty line or more. */
    record Gap() implements Line {}

    /** A line that is none of these. It is left as it is. */
    record Verbatim(String text) implements Line {}
}
