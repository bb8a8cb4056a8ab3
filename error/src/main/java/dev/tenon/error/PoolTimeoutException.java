package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** No connection could be had in the time that there is for it. */
public final class PoolTimeoutException extends TenonException {
    private static final long serialVersionUID = 1L;

    public PoolTimeoutException(String problem, String cure, @Nullable Throwable cause) {
        super("P2024", problem, cure, cause);
    }
}
