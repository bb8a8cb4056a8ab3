package dev.tenon.sql;

import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of a step come from when it is written: the run of its plan. */
public interface Inputs {
    /** The values that the rows of a slot have in these fields, now; rows that lack one of them are passed over. */
    List<List<Object>> rows(Slot slot, List<String> fields);

    /** The value of an operand, now. */
    @Nullable Object value(Operand operand);
}
