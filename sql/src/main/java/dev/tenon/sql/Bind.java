package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * A bound parameter.
 *
 * @param type what it is
 * @param value the Java value of that type ({@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double},
 *     {@code BigDecimal}, {@code Instant}, {@code byte[]}; JSON as its text, an enum's value as its schema name), or null
 * @param column the column that it is for: a database may keep one type in several ways; null if it is for none
 */
public record Bind(
        FieldType type, @Nullable Object value, @Nullable Column column) {
    /** A parameter that is for no column. */
    public Bind(FieldType type, @Nullable Object value) {
        this(type, value, null);
    }

    /** The field that it was given for, for messages; null if it is for none. */
    public @Nullable String field() {
        return column == null ? null : column.field();
    }

    /** The name of the type that the schema gives to the column ({@code @db.…}); nothing if it gives none. */
    public String nativeName() {
        return column == null || column.nativeType() == null
                ? ""
                : column.nativeType().name();
    }
}
