package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The outer client was used inside a transaction's callback, where its work would not be part of the transaction. */
public final class OutsideTransactionException extends TenonException {
    private static final long serialVersionUID = 1L;

    public OutsideTransactionException(String problem, String cure, @Nullable Throwable cause) {
        super("T2001", problem, cure, cause);
    }
}
