package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A transaction was used after it had ended. */
public final class TransactionClosedException extends TenonException {
    private static final long serialVersionUID = 1L;

    public TransactionClosedException(String problem, String cure, @Nullable Throwable cause) {
        super("P2028", problem, cure, cause);
    }
}
