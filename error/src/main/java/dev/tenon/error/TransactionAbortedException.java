package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A statement of the transaction had failed, so that it could only be rolled back. */
public final class TransactionAbortedException extends TenonException {
    private static final long serialVersionUID = 1L;

    public TransactionAbortedException(String problem, String cure, @Nullable Throwable cause) {
        super("P2028", problem, cure, cause);
    }
}
