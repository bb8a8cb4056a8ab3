package dev.tenon.client.engine;

import dev.tenon.jdbc.JdbcSession;
import dev.tenon.transaction.Deadline;
import dev.tenon.transaction.Ticker;
import dev.tenon.transaction.TransactionOptions;
import dev.tenon.transaction.Watchdog;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long a request may take that is in no transaction. Thread-safe.
 *
 * @param watchdog who looks at the time
 * @param time how long; null is as long as it takes
 */
record TimeLimit(Watchdog watchdog, @Nullable Duration time) {
    private static final Duration AGAIN = Duration.ofMillis(20);

    /** The same options, with this limit if they have none. */
    TransactionOptions on(TransactionOptions options) {
        return time == null || options.timeout() != null ? options : options.timeout(time);
    }

    /** Does the work, and cancels what it has in flight when its time is over. */
    <R> R on(JdbcSession session, Supplier<R> work) {
        if (time == null) {
            return work.get();
        }
        Cancelling cancelling = new Cancelling(session);
        cancelling.in(time);
        try {
            return work.get();
        } finally {
            cancelling.stop();
        }
    }

    /** Cancels again and again, because a cancel that falls between two statements hits neither. */
    private final class Cancelling {
        private final JdbcSession session;
        private volatile Watchdog.Watch due = Watchdog.Watch.NONE;
        private volatile boolean stopped;

        Cancelling(JdbcSession session) {
            this.session = session;
        }

        void in(Duration wait) {
            due = watchdog.watch(Deadline.in(wait, Ticker.SYSTEM), this::cancel);
        }

        void stop() {
            stopped = true;
            due.stop();
        }

        private void cancel() {
            if (!stopped) {
                session.cancel();
                in(AGAIN);
            }
        }
    }
}
