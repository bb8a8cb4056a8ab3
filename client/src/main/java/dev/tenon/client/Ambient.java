package dev.tenon.client;

/** What a client does when it is used by a thread that is inside one of its own transactions. */
public enum Ambient {
    /** It throws {@link dev.tenon.error.OutsideTransactionException}, which names the ways out. */
    REFUSE,
    /** It takes part in the transaction. */
    JOIN
}
