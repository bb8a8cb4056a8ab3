package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A client was used after it was closed. */
public final class ClientClosedException extends TenonException {
    private static final long serialVersionUID = 1L;

    public ClientClosedException(String problem, String cure, @Nullable Throwable cause) {
        super("T2003", problem, cure, cause);
    }
}
