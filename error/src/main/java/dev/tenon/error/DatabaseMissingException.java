package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The server is there, but has no database of that name. */
public final class DatabaseMissingException extends TenonException {
    private static final long serialVersionUID = 1L;

    public DatabaseMissingException(String problem, String cure, @Nullable Throwable cause) {
        super("P1003", problem, cure, cause);
    }
}
