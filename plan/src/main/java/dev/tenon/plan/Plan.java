package dev.tenon.plan;

import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done for a request, as a value.
 *
 * @param steps what is done, in order
 * @param slots how many slots the steps use
 * @param result the slot that holds the answer
 * @param answer what the answer is
 * @param access what it does to the database
 * @param created the slot that holds rows if the record of an upsert that tells is new; else null
 */
public record Plan(
        List<Step> steps,
        int slots,
        Slot result,
        Answer answer,
        Access access,
        @Nullable Slot created) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /** What the caller gets. */
    public enum Answer {
        ROWS,
        COUNT,
        /** A record, and whether it is new. */
        UPSERTED,
        GROUPS
    }

    /** What a plan does to the database, and so what it must run in. */
    public enum Access {
        /** It only reads. */
        READ,
        /** It writes with a single statement, which is atomic by itself. */
        SINGLE_WRITE,
        /** It needs several statements that must happen together or not at all. */
        TRANSACTION
    }
}
