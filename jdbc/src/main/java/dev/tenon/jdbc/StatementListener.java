package dev.tenon.jdbc;

/**
 * Is told of every statement, on the thread that sent it, after it is done. What it throws is logged and goes no further.
 * Must be thread-safe.
 */
@FunctionalInterface
public interface StatementListener {
    /** Listens to nothing. */
    StatementListener NONE = event -> {};

    /** A statement is done. */
    void statement(StatementEvent event);

    /** Whether the events are to hold the parameters, which may be secret. No, unless overridden. */
    default boolean wantsParameters() {
        return false;
    }

    /** Tells both, this one first. */
    default StatementListener and(StatementListener other) {
        return new BothListeners(this, other);
    }
}
