package dev.tenon.schema.diagnostics;

import org.jspecify.annotations.Nullable;

/**
 * One finding about a schema file. Immutable. What it quotes of the file has stars in place of passwords.
 *
 * @param severity whether it makes the schema unusable
 * @param message what is wrong
 * @param span where
 * @param hint how to mend it, where the message does not say so itself
 */
public record Diagnostic(
        Severity severity,
        String message,
        Span span,
        @Nullable String hint) {
    public Diagnostic {
        message = Passwords.hidden(message);
        hint = hint == null ? null : Passwords.hidden(hint);
    }

    /** Whether it makes the schema unusable. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
