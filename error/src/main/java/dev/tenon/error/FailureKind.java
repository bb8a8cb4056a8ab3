package dev.tenon.error;

/** What a failure reported by a database means for the transaction it happened in. */
public enum FailureKind {
    /** The database gave up the whole transaction in favour of another: it is gone, and running it again may succeed. */
    CONFLICT(true, true),
    /** A lock could not be had in time, or another transaction was faster; the work so far still stands. Running the transaction again may succeed. */
    LOCK_WAIT(false, true),
    /** A constraint refused the statement. */
    CONSTRAINT(false, false),
    /** The statement was cancelled, by a time limit or by request. */
    CANCELLED(false, false),
    /** The connection is lost; what was not committed is rolled back by the database. */
    DISCONNECTED(true, false),
    /** The statement is wrong: unknown table or column, bad syntax, a value that does not fit. */
    STATEMENT(false, false),
    /** The database ran into a limit of its own: disk, memory, size. */
    LIMIT(false, false),
    /** None of the above is known to hold: treated as the worst. */
    UNCLASSIFIED(false, false);

    private final boolean endsTransaction;
    private final boolean retryable;

    FailureKind(boolean endsTransaction, boolean retryable) {
        this.endsTransaction = endsTransaction;
        this.retryable = retryable;
    }

    /** Whether the transaction is gone with it, so that not even a savepoint can be returned to. */
    public boolean endsTransaction() {
        return endsTransaction;
    }

    /** Whether running the whole transaction again may succeed, and is safe. */
    public boolean isRetryable() {
        return retryable;
    }
}
