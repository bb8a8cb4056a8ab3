package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A stream was read on after it was closed, or after its transaction had ended. */
public final class StreamClosedException extends TenonException {
    private static final long serialVersionUID = 1L;

    public StreamClosedException(String problem, String cure, @Nullable Throwable cause) {
        super("T2007", problem, cure, cause);
    }
}
