package dev.tenon.client.write;

import dev.tenon.client.base.Draft;

/**
 * A {@link NumberSetter} for floating-point numbers.
 *
 * @param <B> the builder that goes on afterwards
 * @param <F> the fields of the record
 */
public class DoubleSetter<B, F> extends NumberSetter<B, F, Double> {
    /** For the field of this name in the draft of the builder. */
    public DoubleSetter(Draft draft, B builder, F fields, String field) {
        super(draft, builder, fields, field);
    }

    /** Adds the operand to the field, in the database. */
    public B increment(double operand) {
        return increment(Double.valueOf(operand));
    }

    /** Subtracts the operand from the field, in the database. */
    public B decrement(double operand) {
        return decrement(Double.valueOf(operand));
    }

    /** Multiplies the field by the operand, in the database. */
    public B multiply(double operand) {
        return multiply(Double.valueOf(operand));
    }

    /** Divides the field by the operand, in the database. */
    public B divide(double operand) {
        return divide(Double.valueOf(operand));
    }
}
