package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A transaction was asked for by the name of an isolation level that there is not. */
public final class IsolationUnknownException extends TenonException {
    private static final long serialVersionUID = 1L;

    public IsolationUnknownException(String problem, String cure, @Nullable Throwable cause) {
        super("P2023", problem, cure, cause);
    }
}
