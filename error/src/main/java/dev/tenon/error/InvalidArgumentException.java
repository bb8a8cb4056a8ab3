package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** An argument of a call is not one that the call takes. */
public final class InvalidArgumentException extends TenonException {
    private static final long serialVersionUID = 1L;

    public InvalidArgumentException(String problem, String cure, @Nullable Throwable cause) {
        super("P2019", problem, cure, cause);
    }
}
