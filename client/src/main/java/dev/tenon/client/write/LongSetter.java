package dev.tenon.client.write;

import dev.tenon.client.base.Draft;

/**
 * A {@link NumberSetter} for 64-bit whole numbers.
 *
 * @param <B> the builder that goes on afterwards
 * @param <F> the fields of the record
 */
public class LongSetter<B, F> extends NumberSetter<B, F, Long> {
    /** For the field of this name in the draft of the builder. */
    public LongSetter(Draft draft, B builder, F fields, String field) {
        super(draft, builder, fields, field);
    }

    /** Adds the operand to the field, in the database. */
    public B increment(long operand) {
        return increment(Long.valueOf(operand));
    }

    /** Subtracts the operand from the field, in the database. */
    public B decrement(long operand) {
        return decrement(Long.valueOf(operand));
    }

    /** Multiplies the field by the operand, in the database. */
    public B multiply(long operand) {
        return multiply(Long.valueOf(operand));
    }

    /** Divides the field by the operand, in the database. */
    public B divide(long operand) {
        return divide(Long.valueOf(operand));
    }
}
