package dev.tenon.plan;

import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Slot;
import dev.tenon.schema.ScalarField;

/**
 * Where a record stands that a step of the plan has read or made.
 *
 * @param slot the slot
 * @param row which of its rows, from 0
 */
record Place(Slot slot, int row) {
    /** The only row of a slot. */
    static Place only(Slot slot) {
        return new Place(slot, 0);
    }

    /** The value that the record has in a field. */
    Operand value(ScalarField field) {
        return new Operand.FromSlot(slot, row, field.name());
    }
}
