package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The connection was lost before anything was committed. */
public final class ConnectionLostException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ConnectionLostException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P1017",
                FailureKind.DISCONNECTED,
                details,
                problem,
                "What was not committed is rolled back; check the database and run the transaction again.",
                cause);
    }
}
