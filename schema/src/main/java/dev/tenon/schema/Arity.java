package dev.tenon.schema;

/** How many values a field holds: {@code T}, {@code T?} or {@code T[]}. */
public enum Arity {
    REQUIRED,
    OPTIONAL,
    LIST
}
