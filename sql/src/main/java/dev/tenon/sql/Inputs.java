package dev.tenon.sql;

import dev.tenon.plan.step.Operand;
import org.jspecify.annotations.Nullable;

/** Where the values of a step come from when it is written: the run of its plan. */
@FunctionalInterface
public interface Inputs {
    /** The value of an operand, now. */
    @Nullable Object value(Operand operand);
}
