package dev.tenon.transaction;

/** What can happen to a transaction, as far as its {@link Phase} depends on it. */
public enum Event {
    /** A statement went through. */
    STATEMENT_SUCCEEDED,
    /** A statement failed; the transaction is still there, but what it holds is not what its owner meant it to hold. */
    STATEMENT_FAILED,
    /** The database ended the transaction by itself, or the connection is lost. */
    GIVEN_UP,
    /** A savepoint was set: a nested transaction begins. */
    SAVEPOINT_SET,
    /** A savepoint was released: a nested transaction is kept. */
    SAVEPOINT_RELEASED,
    /** A savepoint was returned to: all that failed since is undone. */
    SAVEPOINT_RETURNED_TO,
    /** COMMIT is about to be sent. */
    COMMIT_SENT,
    /** The database acknowledged the COMMIT. */
    COMMIT_ACKNOWLEDGED,
    /** COMMIT was sent and no answer that settles the matter came back. */
    COMMIT_UNANSWERED,
    /** The whole transaction is rolled back. */
    ROLLED_BACK,
    /** The timeout has passed. */
    TIME_UP
}
