package dev.tenon.plan.step;

import java.util.Map;

/**
 * What is wrong when a requirement of a plan is not met.
 *
 * @param kind which situation it is
 * @param problem what happened, in whole sentences; {@link #FOUND} stands for how many rows there were
 * @param cure what to do about it
 * @param meta what the sentences name, for programs
 */
public record Problem(Kind kind, String problem, String cure, Map<String, Object> meta) {
    /** Stands in a sentence for a number that is known only when the plan runs. */
    public static final String FOUND = "{found}";

    public Problem {
        meta = Map.copyOf(meta);
    }

    /** The situations. */
    public enum Kind {
        RECORD_NOT_FOUND,
        RECORDS_NOT_CONNECTED,
        CONNECTED_RECORDS_MISSING,
        REQUIRED_RELATION,
        OUTRUN
    }
}
