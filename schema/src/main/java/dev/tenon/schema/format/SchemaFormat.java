package dev.tenon.schema.format;

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
     * @return the text laid out; laid out again, it stays the same
     */
    public static String format(String text) {
        boolean marked = text.startsWith(BYTE_ORDER_MARK);
        String bare = marked ? text.substring(1) : text;
        String formatted = FileLayout.of(MissingParts.completed(bare));
        return marked ? BYTE_ORDER_MARK + formatted : formatted;
    }
}
