package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The database reported an error that Tenon has no class for. */
public final class UnclassifiedDatabaseException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public UnclassifiedDatabaseException(Details details, String problem, @Nullable Throwable cause) {
        super("P2039", FailureKind.UNCLASSIFIED, details, problem, "The cause holds the driver's own error.", cause);
    }
}
