package dev.tenon.transaction;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction is run. Immutable: each method with an argument gives a changed copy. Durations are of any unit; those
 * below a millisecond count as one.
 *
 * @param maxWait the longest wait for a connection and the BEGIN; 2 s unless given
 * @param timeout the longest life from the BEGIN; 5 s for interactive transactions unless given, {@code null} is none
 * @param isolation the isolation level; {@code null} is the database's own default
 * @param readOnly whether the transaction promises to write nothing
 * @param retries how often it is run again after a conflict; 0 unless given
 * @param label what it is called in events and messages, if anything
 */
public record TransactionOptions(
        Duration maxWait,
        @Nullable Duration timeout,
        @Nullable Isolation isolation,
        boolean readOnly,
        int retries,
        @Nullable String label) {

    private static final TransactionOptions INTERACTIVE =
            new TransactionOptions(Duration.ofSeconds(2), Duration.ofSeconds(5), null, false, 0, null);

    /** The defaults of an interactive transaction: {@code maxWait} 2 s, {@code timeout} 5 s, no retries. */
    public static TransactionOptions interactive() {
        return INTERACTIVE;
    }

    /** The defaults of implicit and sequential transactions: {@code maxWait} 2 s, no timeout, 3 retries. */
    public static TransactionOptions sequential() {
        return INTERACTIVE.noTimeout().retries(3);
    }

    /** A copy with this limit for the wait for a connection and the BEGIN; it must be positive. */
    public TransactionOptions maxWait(Duration maxWait) {
        return new TransactionOptions(maxWait, timeout, isolation, readOnly, retries, label);
    }

    /** A copy with this limit for the life of the transaction; it must be positive. */
    public TransactionOptions timeout(Duration timeout) {
        return new TransactionOptions(maxWait, timeout, isolation, readOnly, retries, label);
    }

    /** A copy that may live as long as it likes. */
    public TransactionOptions noTimeout() {
        return new TransactionOptions(maxWait, null, isolation, readOnly, retries, label);
    }

    /** A copy with this isolation level. One that the database lacks is refused before anything is sent. */
    public TransactionOptions isolation(Isolation isolation) {
        return new TransactionOptions(maxWait, timeout, isolation, readOnly, retries, label);
    }

    /** A copy that promises to write nothing; a write inside is refused. */
    public TransactionOptions asReadOnly() {
        return new TransactionOptions(maxWait, timeout, isolation, true, retries, label);
    }

    /** A copy that is run again up to this often after a conflict. */
    public TransactionOptions retries(int retries) {
        return new TransactionOptions(maxWait, timeout, isolation, readOnly, retries, label);
    }

    /** A copy called by this name in events and messages. */
    public TransactionOptions label(String label) {
        return new TransactionOptions(maxWait, timeout, isolation, readOnly, retries, label);
    }
}
