package dev.tenon.transaction;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a transaction is run again: any time, equally likely, between nothing and a bound that doubles with
 * each attempt (full jitter), so that those who met in a conflict do not meet again. Immutable.
 *
 * @param base the bound before the second attempt
 * @param cap the bound that is never exceeded
 */
public record Backoff(Duration base, Duration cap) {
    /** Up to 10 ms before the second attempt, never more than 1 s. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(10), Duration.ofSeconds(1));

    /** Beyond this many doublings any base is above any cap that makes sense. */
    private static final int DOUBLINGS = 20;

    /** The wait, in nanoseconds, after the given attempt, the first being 1. */
    public long nanosAfter(int attempt, RandomGenerator random) {
        long doubled = base.toNanos() << Math.min(attempt - 1, DOUBLINGS);
        return random.nextLong(Math.min(cap.toNanos(), doubled) + 1);
    }
}
