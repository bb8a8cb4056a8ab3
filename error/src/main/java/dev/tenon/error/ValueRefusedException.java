package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The database cannot read a value as one of its column's type: a text that is no UUID, for one. */
public final class ValueRefusedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ValueRefusedException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2007",
                FailureKind.STATEMENT,
                details,
                problem,
                "Write the value as the column's native type (@db.…) wants it, or give the column another type.",
                cause);
    }
}
