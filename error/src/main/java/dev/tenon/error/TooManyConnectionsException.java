package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The database has no connection left to give. */
public final class TooManyConnectionsException extends TenonException {
    private static final long serialVersionUID = 1L;

    public TooManyConnectionsException(String problem, String cure, @Nullable Throwable cause) {
        super("P2037", problem, cure, cause);
    }
}
