package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A required column was given no value. */
public final class NullConstraintException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public NullConstraintException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2011",
                FailureKind.CONSTRAINT,
                details,
                problem,
                "Give the field a value, or make it optional in the schema.",
                cause);
    }
}
