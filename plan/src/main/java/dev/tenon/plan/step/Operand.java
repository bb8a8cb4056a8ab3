package dev.tenon.plan.step;

import dev.tenon.schema.DefaultValue;
import org.jspecify.annotations.Nullable;

/** Where a value of a step comes from. Its type is that of the column it is for. */
public sealed interface Operand {
    /** It is given: a Java value, a {@link dev.tenon.plan.request.Reference} to one, or null. */
    record Given(@Nullable Object value) implements Operand {}

    /** It stands in the only row of a slot. */
    record FromSlot(Slot slot, String field) implements Operand {}

    /** It is made when the step runs: the moment, or a new identifier. */
    record Generated(DefaultValue by) implements Operand {}
}
