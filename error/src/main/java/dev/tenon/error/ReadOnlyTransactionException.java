package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A write was sent in a transaction that promised to write nothing. */
public final class ReadOnlyTransactionException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ReadOnlyTransactionException(Details details, @Nullable Throwable cause) {
        super(
                "T2005",
                FailureKind.STATEMENT,
                details,
                "A write" + (details.model() == null ? "" : " on " + details.model())
                        + " was refused, because the transaction is readOnly.",
                "Leave readOnly out of the options of a transaction that writes.",
                cause);
    }
}
