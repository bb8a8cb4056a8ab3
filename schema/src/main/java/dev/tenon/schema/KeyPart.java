package dev.tenon.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as a part of a key or an index.
 *
 * @param field the field
 * @param path where the field holds a composite type: the names of the fields that lead to the value inside; else empty
 * @param descending whether the index goes from the highest value to the lowest
 * @param length how many of its first characters or bytes are in the index; null for all
 * @param operators the operator class; null for the database's own choice
 */
public record KeyPart(
        ScalarField field,
        List<String> path,
        boolean descending,
        @Nullable Integer length,
        @Nullable Operators operators) {
    public KeyPart {
        path = List.copyOf(path);
    }

    /**
     * An operator class: which comparisons an index serves.
     *
     * @param name its name, in the language's words or the database's
     * @param raw whether it is in the database's words: {@code raw("…")}
     */
    public record Operators(String name, boolean raw) {}

    /** Whether the field alone says all. */
    public boolean isPlain() {
        return path.isEmpty() && !descending && length == null && operators == null;
    }
}
