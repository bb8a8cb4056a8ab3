package dev.tenon.transaction;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * What transactions need from the world outside, in one place so that tests can put their own in. Immutable.
 *
 * @param ticker the clock
 * @param pause how to wait before another attempt
 * @param random where the jitter of that wait comes from
 * @param backoff how long that wait is
 * @param watchdog who ends what has lived too long
 * @param grace how long after its deadline a statement, a ROLLBACK or a COMMIT in flight may still take to answer, before the
 *     connection under it is closed
 * @param listener who is told
 */
public record Environment(
        Ticker ticker,
        Pause pause,
        RandomGenerator random,
        Backoff backoff,
        Watchdog watchdog,
        Duration grace,
        TransactionListener listener) {

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final System.Logger LOG = System.getLogger("tenon.transaction");

    /** The real world, and a watchdog of its own; a grace of one second. */
    public static Environment system(TransactionListener listener) {
        return new Environment(
                Ticker.SYSTEM,
                Pause.SLEEP,
                (RandomGenerator) () -> ThreadLocalRandom.current().nextLong(),
                Backoff.DEFAULT,
                Watchdog.daemon(),
                GRACE,
                listener);
    }

    /** Tells the listener; what it throws is logged and goes no further. */
    void announce(TransactionEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException | Error failure) {
            LOG.log(System.Logger.Level.WARNING, "A transaction listener failed on " + event, failure);
        }
    }
}
