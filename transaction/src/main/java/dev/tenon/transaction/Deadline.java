package dev.tenon.transaction;

import java.time.Duration;

/** A moment on the monotonic clock, computed once and passed down. Immutable. */
public final class Deadline {
    /** As far ahead as anything is ever waited for: some 146 years. */
    private static final Duration FARTHEST = Duration.ofNanos(Long.MAX_VALUE / 2);

    private final Ticker ticker;
    private final long at;
    private final Duration limit;

    private Deadline(Ticker ticker, long at, Duration limit) {
        this.ticker = ticker;
        this.at = at;
        this.limit = limit;
    }

    /** The moment {@code limit} from now; a limit too long to be counted in nanoseconds is cut to some 146 years. */
    public static Deadline in(Duration limit, Ticker ticker) {
        Duration counted = limit.compareTo(FARTHEST) > 0 ? FARTHEST : limit;
        return new Deadline(ticker, ticker.nanos() + counted.toNanos(), limit);
    }

    /** What is left, in nanoseconds; zero or less once it has passed. */
    public long remainingNanos() {
        return at - ticker.nanos();
    }

    /** Whether it has passed. */
    public boolean hasPassed() {
        return remainingNanos() <= 0;
    }

    /** How long it was when it was set, for messages. */
    public Duration limit() {
        return limit;
    }

    /** The one of the two that comes first. */
    Deadline orEarlier(Deadline other) {
        return other.remainingNanos() < remainingNanos() ? other : this;
    }
}
