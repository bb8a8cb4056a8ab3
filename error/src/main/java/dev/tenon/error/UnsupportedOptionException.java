package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** An option was given that the database or the call cannot honour. */
public final class UnsupportedOptionException extends TenonException {
    private static final long serialVersionUID = 1L;

    public UnsupportedOptionException(String problem, String cure, @Nullable Throwable cause) {
        super("P2026", problem, cure, cause);
    }
}
