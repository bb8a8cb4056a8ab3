package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A connection url cannot be understood. */
public final class InvalidUrlException extends TenonException {
    private static final long serialVersionUID = 1L;

    public InvalidUrlException(String problem, String cure, @Nullable Throwable cause) {
        super("P1013", problem, cure, cause);
    }
}
