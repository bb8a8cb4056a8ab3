package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The database ran into a limit of its own: disk full, out of memory, read-only file. */
public final class DatabaseLimitException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DatabaseLimitException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2035",
                FailureKind.LIMIT,
                details,
                problem,
                "Mend what the message names; nothing of the transaction was kept.",
                cause);
    }
}
