package dev.tenon.protocol;

import java.time.Duration;

/**
 * How much a request may ask for. Whoever passes a limit gets an error; the conversation goes on.
 *
 * @param lineLength the longest request, in characters; in bytes where it comes as such
 * @param depth how deep its JSON may be nested
 * @param operations the most operations of one batch
 * @param openTransactions how many transactions may be open at once
 * @param endedTransactions how many ended transactions are remembered, so that a late use of one is told how it ended
 * @param transactionTime the longest life and the longest wait that a transaction may ask for, and the longest that a request
 *     may take without one
 */
public record Limits(
        int lineLength,
        int depth,
        int operations,
        int openTransactions,
        int endedTransactions,
        Duration transactionTime) {
    private static final Limits DEFAULTS = new Limits(64 << 20, 200, 10_000, 100, 1_000, Duration.ofHours(1));

    /** 64 Mi characters, 200 levels, 10,000 operations, 100 open and 1,000 ended transactions, one hour. */
    public static Limits defaults() {
        return DEFAULTS;
    }
}
