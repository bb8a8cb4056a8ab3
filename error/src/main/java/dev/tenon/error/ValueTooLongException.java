package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A value is too long for its column. */
public final class ValueTooLongException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ValueTooLongException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2000",
                FailureKind.STATEMENT,
                details,
                problem,
                "Shorten the value, or widen the column with a native type (@db.…).",
                cause);
    }
}
