package dev.tenon.plan.step;

import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.schema.DefaultValue;
import org.jspecify.annotations.Nullable;

/** Where a value of a step comes from. Its type is that of the column it is for. */
public sealed interface Operand {
    /** It is given: a Java value, a {@link dev.tenon.plan.request.Reference} to one, or null. */
    record Given(@Nullable Object value) implements Operand {}

    /**
     * It stands in a row of a slot.
     *
     * @param row which of its rows, from 0
     */
    record FromSlot(Slot slot, int row, String field) implements Operand {
        /** In its only row. */
        public FromSlot(Slot slot, String field) {
            this(slot, 0, field);
        }
    }

    /** It is computed from two others, in the database. */
    record Computed(Operand left, Operation operation, Operand right) implements Operand {}

    /** It stands in a column of the row that was to be made, or of the row of values that a changed row is given. */
    record Proposed(Column column) implements Operand {}

    /** It stands in another column of the same row. */
    record Sibling(Column column) implements Operand {}

    /** The number that the database gave to the last row that was made in this transaction. */
    record LastNumber() implements Operand {}

    /** It is made when the step runs: the moment, or a new identifier. */
    record Generated(DefaultValue by) implements Operand {}
}
