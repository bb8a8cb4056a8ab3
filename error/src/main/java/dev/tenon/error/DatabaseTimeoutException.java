package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A statement was cancelled, because its time was up or by request. */
public final class DatabaseTimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DatabaseTimeoutException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P1008",
                FailureKind.CANCELLED,
                details,
                problem,
                "Make the statement cheaper, or give the transaction a longer timeout.",
                cause);
    }
}
