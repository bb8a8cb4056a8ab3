package dev.tenon.migrate;

import java.util.List;

/**
 * What a push did.
 *
 * @param statements the statements that it ran, in order; empty if the database had everything already
 */
public record PushReport(List<String> statements) {
    public PushReport {
        statements = List.copyOf(statements);
    }
}
