package dev.tenon.plan.step;

import dev.tenon.plan.request.Assignment.Operation;

/**
 * A new value of a column.
 *
 * @param column the column
 * @param operation how the operand is used
 * @param operand the value
 */
public record Assign(Column column, Operation operation, Operand operand) {
    /** The operand takes the place of the old value. */
    public static Assign set(Column column, Operand operand) {
        return new Assign(column, Operation.SET, operand);
    }
}
