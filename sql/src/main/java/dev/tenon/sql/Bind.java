package dev.tenon.sql;

import dev.tenon.schema.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * A bound parameter.
 *
 * @param type what it is
 * @param value the Java value of that type ({@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double},
 *     {@code BigDecimal}, {@code Instant}, {@code byte[]}; JSON as its text, an enum's value as its schema name), or null
 * @param field the field that it was given for, for messages
 */
public record Bind(
        FieldType type, @Nullable Object value, @Nullable String field) {
    /** A parameter that is for no field. */
    public Bind(FieldType type, @Nullable Object value) {
        this(type, value, null);
    }
}
