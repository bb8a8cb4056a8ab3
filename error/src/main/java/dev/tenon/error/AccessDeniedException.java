package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The user may not do this in the database. */
public final class AccessDeniedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public AccessDeniedException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P1010",
                FailureKind.STATEMENT,
                details,
                problem,
                "Grant the user the right that the database names in the cause, or connect as another user.",
                cause);
    }
}
