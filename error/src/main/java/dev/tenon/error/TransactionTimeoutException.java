package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A transaction lived longer than its timeout and was rolled back. */
public final class TransactionTimeoutException extends TenonException {
    private static final long serialVersionUID = 1L;

    public TransactionTimeoutException(String problem, String cure, @Nullable Throwable cause) {
        super("P2028", problem, cure, cause);
    }
}
