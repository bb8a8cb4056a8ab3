package dev.tenon.plan.request;

import org.jspecify.annotations.Nullable;

/**
 * A new value of a scalar field.
 *
 * @param field the field's name
 * @param operation how the value is used
 * @param value a Java value of the field's type, a {@link Reference} to one, or with {@link Operation#SET} null
 */
public record Assignment(
        String field, Operation operation, @Nullable Object value) {
    /** How a new value comes about. */
    public enum Operation {
        SET,
        INCREMENT,
        DECREMENT,
        MULTIPLY,
        DIVIDE
    }

    /** The value takes the place of the old one. */
    public static Assignment set(String field, @Nullable Object value) {
        return new Assignment(field, Operation.SET, value);
    }
}
