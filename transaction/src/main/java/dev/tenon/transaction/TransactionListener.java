package dev.tenon.transaction;

/**
 * Is told what happens to transactions. It is called by the thread on which it happens, mostly with the transaction's lock
 * held: it must be quick, thread-safe, and must not use the transaction. What it throws is logged and harms nothing.
 */
@FunctionalInterface
public interface TransactionListener {
    /** Listens to nothing. */
    TransactionListener NONE = event -> {};

    /** Something happened. */
    void on(TransactionEvent event);
}
