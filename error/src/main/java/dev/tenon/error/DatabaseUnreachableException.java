package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached or its file cannot be opened. */
public final class DatabaseUnreachableException extends TenonException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnreachableException(String problem, String cure, @Nullable Throwable cause) {
        super("P1001", problem, cure, cause);
    }
}
