package dev.tenon.plan.step;

/**
 * What is wrong when a requirement of a plan is not met.
 *
 * @param kind which situation it is
 * @param problem what happened, in whole sentences
 * @param cure what to do about it
 */
public record Problem(Kind kind, String problem, String cure) {
    /** The situations. */
    public enum Kind {
        RECORD_NOT_FOUND,
        REQUIRED_RELATION
    }
}
