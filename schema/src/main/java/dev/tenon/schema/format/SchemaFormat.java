package dev.tenon.schema.format;

import dev.tenon.schema.SchemaReading;
import java.util.List;

/** The one way to lay out a schema file. Thread-safe. */
public final class SchemaFormat {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SchemaFormat() {}

    /**
     * Lays out a schema file: fields, properties and enum values in columns, one group of lines between empty lines at a
     * time; attributes in their usual order; at most one empty line; the {@code @@} lines last. What is missing of a
     * relation that is otherwise right is added: the field of the other side, the foreign key, the arguments of
     * {@code @relation}. Comments stay, and a line that makes no sense is left as it is. Throws nothing.
     *
     * @param text any text, right or wrong
     * @return the text laid out; if it is valid, it stays the same laid out again
     */
    public static String format(String text) {
        return format(List.of(text)).get(0);
    }

    /**
     * Lays out the files of one schema, each as one file would be. What is missing of a relation between two of them is added
     * to the one or the other. Throws nothing.
     *
     * @param texts any texts, right or wrong
     * @return the texts laid out, in the same order; if they are valid, they stay the same laid out again
     */
    public static List<String> format(List<String> texts) {
        return format(SchemaReading.of(texts));
    }

    /** Lays out the files of a schema that has been read already. Throws nothing. */
    public static List<String> format(SchemaReading reading) {
        return MissingParts.completed(reading).stream()
                .map(SchemaFormat::layOut)
                .toList();
    }

    private static String layOut(String text) {
        if (text.startsWith(BYTE_ORDER_MARK)) {
            return BYTE_ORDER_MARK + FileLayout.of(text.substring(1));
        }
        String laidOut = FileLayout.of(text);
        return laidOut.startsWith(BYTE_ORDER_MARK) ? layOut(laidOut) : laidOut;
    }
}
