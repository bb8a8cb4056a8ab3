package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** No connection could be had, or no transaction begun, within maxWait. */
public final class TransactionStartTimeoutException extends TenonException {
    private static final long serialVersionUID = 1L;

    public TransactionStartTimeoutException(String problem, String cure, @Nullable Throwable cause) {
        super("P2028", problem, cure, cause);
    }
}
