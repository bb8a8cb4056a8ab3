package dev.tenon.migrate;

import java.util.List;

/** What a push did. */
public record PushReport(List<String> statements) {
    public PushReport {
        statements = List.copyOf(statements);
    }
}
