package dev.tenon.plan.request;

import org.jspecify.annotations.Nullable;

/**
 * A new value of a scalar field.
 *
 * @param field the field's name
 * @param operation how the value is used
 * @param value a Java value of the field's type (of a list field a {@code List} of such), a {@link Reference} to one, or with {@link
 *     Operation#SET} an {@link Expression} or null
 */
public record Assignment(
        String field, Operation operation, @Nullable Object value) {
    /** How a new value comes about. */
    public enum Operation {
        SET,
        INCREMENT,
        DECREMENT,
        MULTIPLY,
        DIVIDE,
        /** One value, or a {@code List} of values, is added to the end of a list. */
        PUSH
    }

    /** The value takes the place of the old one. */
    public static Assignment set(String field, @Nullable Object value) {
        return new Assignment(field, Operation.SET, value);
    }
}
