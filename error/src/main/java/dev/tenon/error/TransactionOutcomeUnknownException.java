package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The connection was lost during COMMIT: whether the work was kept is not known. */
public final class TransactionOutcomeUnknownException extends TenonException {
    private static final long serialVersionUID = 1L;

    public TransactionOutcomeUnknownException(String problem, String cure, @Nullable Throwable cause) {
        super("P2028", problem, cure, cause);
    }
}
