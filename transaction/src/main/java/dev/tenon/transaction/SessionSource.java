package dev.tenon.transaction;

/** Where sessions come from: a pool with fair, bounded waiting. Thread-safe. */
public interface SessionSource<S extends Session> {
    /**
     * A session for a transaction with these options, which the caller must {@link Session#giveBack()} or {@link
     * Session#discard()}.
     *
     * @param deadline when the wait for it is over
     * @throws dev.tenon.error.TransactionStartTimeoutException when the deadline passed
     */
    S acquire(TransactionOptions options, Deadline deadline);
}
