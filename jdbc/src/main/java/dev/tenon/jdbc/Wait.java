package dev.tenon.jdbc;

import dev.tenon.error.PoolTimeoutException;
import dev.tenon.error.TenonException;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.transaction.Deadline;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How long a connection is waited for, and why no longer. Immutable.
 *
 * @param deadline when it is over
 * @param limit what set it
 */
record Wait(Deadline deadline, Limit limit) {
    /** What sets an end to a wait. */
    enum Limit {
        /** The transaction that the connection is for. */
        MAX_WAIT("maxWait"),
        /** What a transaction would wait, of a statement that is in none, since the pool sets no limit. */
        MAX_WAIT_ALONE("maxWait"),
        /** The pool. */
        POOL_TIMEOUT("pool_timeout");

        private final String word;

        Limit(String word) {
            this.word = word;
        }
    }

    /** What is left, in nanoseconds; zero or less when it is over. */
    long remainingNanos() {
        return deadline.remainingNanos();
    }

    /** The limit in words, for messages. */
    String words() {
        return limit.word + " = " + deadline.limit().toMillis() + " ms";
    }

    /** That the pool of somebody else ended it. */
    TenonException orPool(SQLException failure) {
        return remainingNanos() <= 0
                ? inVain("The DataSource gave no connection within " + words() + ".", failure)
                : new PoolTimeoutException(
                        "The DataSource gave no connection in the time that it gives itself.",
                        "Make its pool larger or its own time longer, or send less at once.",
                        failure);
    }

    /** That it was in vain. */
    TenonException inVain(String problem, @Nullable Throwable cause) {
        return switch (limit) {
            case MAX_WAIT ->
                new TransactionStartTimeoutException(
                        problem, "Make transactions shorter, give a longer maxWait, or send less at once.", cause);
            case MAX_WAIT_ALONE ->
                new PoolTimeoutException(
                        problem,
                        "Make transactions shorter, raise connection_limit, give a longer maxWait, or a pool_timeout (0 waits for"
                                + " ever), or send less at once.",
                        cause);
            case POOL_TIMEOUT ->
                new PoolTimeoutException(
                        problem,
                        "Make transactions shorter, raise connection_limit, give a longer pool_timeout (0 waits for ever), or send"
                                + " less at once.",
                        cause);
        };
    }
}
