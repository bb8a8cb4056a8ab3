package dev.tenon.transaction;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.UnsupportedOptionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction is run. Immutable: each method with an argument gives a changed copy, and refuses an argument that makes
 * no sense with an {@link InvalidArgumentException} naming the option.
 *
 * @param maxWait the longest wait for a connection and the BEGIN; 2 s unless given
 * @param timeout the longest life from the BEGIN; 5 s for interactive transactions unless given, {@code null} is none. With
 *     {@code retries} it is the limit of all attempts together
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
    private static final TransactionOptions NESTED = new TransactionOptions(Duration.ZERO, null, null, false, 0, null);

    /** The defaults of an interactive transaction: {@code maxWait} 2 s, {@code timeout} 5 s, no retries. */
    public static TransactionOptions interactive() {
        return INTERACTIVE;
    }

    /** The defaults of implicit and sequential transactions: {@code maxWait} 2 s, no timeout, 3 retries. */
    public static TransactionOptions sequential() {
        return INTERACTIVE.noTimeout().retries(3);
    }

    /** What a nested transaction starts from: a label is all that can be added, for the rest is the outer one's. */
    public static TransactionOptions nested() {
        return NESTED;
    }

    /** A copy with this limit for the wait for a connection and the BEGIN; it must be positive. */
    public TransactionOptions maxWait(Duration maxWait) {
        requirePositive("maxWait", maxWait, "Give the longest time to wait for a connection, such as 2 seconds.");
        return new TransactionOptions(maxWait, timeout, isolation, readOnly, retries, label);
    }

    /** A copy with this limit for the life of the transaction; it must be positive. */
    public TransactionOptions timeout(Duration timeout) {
        requirePositive("timeout", timeout, "Give the longest life of the transaction, or noTimeout() for none.");
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

    /** A copy that is run again up to this often after a conflict; it must not be negative. */
    public TransactionOptions retries(int retries) {
        requireCount(retries);
        return new TransactionOptions(maxWait, timeout, isolation, readOnly, retries, label);
    }

    /** A copy called by this name in events and messages. */
    public TransactionOptions label(String label) {
        return new TransactionOptions(maxWait, timeout, isolation, readOnly, retries, label);
    }

    /** Throws an {@link InvalidArgumentException} unless a transaction of its own can be run with these options. */
    void requireValid() {
        maxWait(maxWait);
        if (timeout != null) {
            timeout(timeout);
        }
        requireCount(retries);
    }

    /** Throws an {@link UnsupportedOptionException} unless these options fit a nested transaction. */
    void requireNested() {
        if (!maxWait.isZero()) {
            throw notNested("maxWait");
        }
        if (timeout != null) {
            throw notNested("timeout");
        }
        if (isolation != null) {
            throw notNested("isolation");
        }
        if (readOnly) {
            throw notNested("readOnly");
        }
        if (retries != 0) {
            throw notNested("retries");
        }
    }

    private static UnsupportedOptionException notNested(String option) {
        return new UnsupportedOptionException(
                "The option " + option + " was given to a nested transaction, where it cannot take effect: a nested"
                        + " transaction is a savepoint in the outer one.",
                "Give " + option + " to the outermost transaction; a nested one takes a label only.",
                null);
    }

    private static void requirePositive(String option, @Nullable Duration given, String cure) {
        if (given == null || given.isZero() || given.isNegative()) {
            throw new InvalidArgumentException(
                    "The transaction option " + option + " must be a positive duration, but is " + given + ".",
                    cure,
                    null);
        }
    }

    private static void requireCount(int retries) {
        if (retries < 0) {
            throw new InvalidArgumentException(
                    "The transaction option retries must not be negative, but is " + retries + ".",
                    "Give the number of attempts after the first one: 0 for none.",
                    null);
        }
    }
}
