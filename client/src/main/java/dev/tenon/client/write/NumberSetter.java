package dev.tenon.client.write;

import dev.tenon.client.base.Draft;
import dev.tenon.plan.request.Assignment.Operation;

/**
 * The less common ways to set a number, and the ways to change it from what it is.
 *
 * @param <B> the builder that goes on afterwards
 * @param <F> the fields of the record
 * @param <T> the Java type of the field
 */
public class NumberSetter<B, F, T> extends FieldSetter<B, F, T> {
    /** For the field of this name in the draft of the builder. */
    public NumberSetter(Draft draft, B builder, F fields, String field) {
        super(draft, builder, fields, field);
    }

    /** Adds the operand to the field, in the database. */
    public B increment(T operand) {
        return change(Operation.INCREMENT, operand);
    }

    /** Subtracts the operand from the field, in the database. */
    public B decrement(T operand) {
        return change(Operation.DECREMENT, operand);
    }

    /** Multiplies the field by the operand, in the database. */
    public B multiply(T operand) {
        return change(Operation.MULTIPLY, operand);
    }

    /** Divides the field by the operand, in the database. */
    public B divide(T operand) {
        return change(Operation.DIVIDE, operand);
    }
}
