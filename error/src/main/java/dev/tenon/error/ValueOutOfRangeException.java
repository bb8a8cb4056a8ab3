package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A number does not fit its column. */
public final class ValueOutOfRangeException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ValueOutOfRangeException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2020",
                FailureKind.STATEMENT,
                details,
                problem,
                "Use a smaller number, or a wider type such as BigInt or Decimal.",
                cause);
    }
}
