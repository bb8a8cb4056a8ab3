package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A check constraint or a trigger of the database refused the values. */
public final class CheckConstraintException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public CheckConstraintException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2004",
                FailureKind.CONSTRAINT,
                details,
                problem,
                "Give values that the named constraint allows.",
                cause);
    }
}
