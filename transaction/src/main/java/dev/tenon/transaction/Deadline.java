package dev.tenon.transaction;

import java.time.Duration;

/** A moment on the monotonic clock, computed once and passed down. Immutable. */
public final class Deadline {
    private final Ticker ticker;
    private final long at;
    private final Duration limit;

    private Deadline(Ticker ticker, long at, Duration limit) {
        this.ticker = ticker;
        this.at = at;
        this.limit = limit;
    }

    /** The moment {@code limit} from now. */
    public static Deadline in(Duration limit, Ticker ticker) {
        return new Deadline(ticker, ticker.nanos() + limit.toNanos(), limit);
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
}
