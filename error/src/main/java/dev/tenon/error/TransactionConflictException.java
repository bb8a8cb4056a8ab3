package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The transaction met another one and one had to give way; it is rolled back, and running it again may succeed. */
public final class TransactionConflictException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** @param kind {@link FailureKind#CONFLICT} or {@link FailureKind#LOCK_WAIT} */
    public TransactionConflictException(FailureKind kind, Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2034",
                kind,
                details,
                problem,
                "Run the whole transaction again: transaction(body, o -> o.retries(3)) does so by itself.",
                cause);
    }
}
