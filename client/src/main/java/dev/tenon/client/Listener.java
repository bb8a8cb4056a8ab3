package dev.tenon.client;

import dev.tenon.jdbc.StatementEvent;
import dev.tenon.transaction.TransactionEvent;

/**
 * Is told of statements and of what happens to transactions. Called by the thread on which it happens: it must be quick and
 * thread-safe, and must not use the client. What it throws is logged and harms nothing.
 */
@FunctionalInterface
public interface Listener {
    /** A statement was sent; also one that begins, marks or ends a transaction. */
    void onStatement(StatementEvent statement);

    /** A transaction began, ended, was tried again. */
    default void onTransaction(TransactionEvent event) {}
}
