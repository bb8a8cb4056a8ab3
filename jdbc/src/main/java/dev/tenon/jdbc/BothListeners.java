package dev.tenon.jdbc;

import java.util.List;

/** Two listeners as one; each gets the parameters only if it wants them itself. */
record BothListeners(StatementListener first, StatementListener second) implements StatementListener {
    @Override
    public void statement(StatementEvent event) {
        first.statement(fitting(first, event));
        second.statement(fitting(second, event));
    }

    @Override
    public boolean wantsParameters() {
        return first.wantsParameters() || second.wantsParameters();
    }

    private static StatementEvent fitting(StatementListener listener, StatementEvent event) {
        return listener.wantsParameters()
                ? event
                : new StatementEvent(
                        event.sql(),
                        event.model(),
                        event.label(),
                        List.of(),
                        event.nanos(),
                        event.rows(),
                        event.failure());
    }
}
