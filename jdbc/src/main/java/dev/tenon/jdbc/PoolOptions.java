package dev.tenon.jdbc;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.jdbc.url.UrlSettings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many connections a client has and how long it waits for them. What is not said here is as the url says, and as the database
 * usually has it where that is silent, too. Immutable: each method with an argument gives a changed copy, and refuses an argument
 * that makes no sense with an {@link InvalidArgumentException}.
 */
public final class PoolOptions {
    private static final PoolOptions DEFAULTS = new PoolOptions(UrlSettings.NONE, null, Duration.ofMillis(50));

    private final UrlSettings settings;
    private final @Nullable Integer readers;
    private final Duration commitWait;

    private PoolOptions(UrlSettings settings, @Nullable Integer readers, Duration commitWait) {
        this.settings = settings;
        this.readers = readers;
        this.commitWait = commitWait;
    }

    /** Leaves everything to the url. */
    public static PoolOptions defaults() {
        return DEFAULTS;
    }

    /** A copy with at most this many connections that read, where one writes; 4 unless given. */
    public PoolOptions readers(int readers) {
        return new PoolOptions(settings, atLeast(1, "readers", readers), commitWait);
    }

    /** A copy with at most this many connections, of whatever kind; 10 unless given. */
    public PoolOptions connections(int connections) {
        return with(settings.connectionLimit(atLeast(1, "connections", connections)));
    }

    /** A copy that keeps at most this many prepared statements on one connection, 0 for none; 100 unless given. */
    public PoolOptions statements(int statements) {
        return with(settings.statementCacheSize(atLeast(0, "statements", statements)));
    }

    /**
     * A copy that waits so long for a free connection, zero for ever. Transactions that are given a {@code maxWait} wait no longer
     * than that, either; unless given, {@code maxWait} is all there is.
     */
    public PoolOptions poolTimeout(Duration time) {
        return with(settings.poolTimeout(notNegative("poolTimeout", time)));
    }

    /** A copy whose new connections may take so long to open, zero for ever; 5 s unless given. */
    public PoolOptions connectTimeout(Duration time) {
        return with(settings.connectTimeout(notNegative("connectTimeout", time)));
    }

    /** A copy that waits so long for the answer to a statement, zero for ever, as unless given. */
    public PoolOptions socketTimeout(Duration time) {
        return with(settings.socketTimeout(notNegative("socketTimeout", time)));
    }

    /** A copy that replaces connections of this age; zero never, as unless given. */
    public PoolOptions maxLifetime(Duration age) {
        return with(settings.maxConnectionLifetime(notNegative("maxLifetime", age)));
    }

    /** A copy that closes connections that were idle for so long; zero never; 300 s unless given. */
    public PoolOptions maxIdleTime(Duration time) {
        return with(settings.maxIdleConnectionLifetime(notNegative("maxIdleTime", time)));
    }

    /**
     * A copy of which one COMMIT waits so long for a lock, before it is sent again until the transaction's time is over; 50 ms
     * unless given.
     */
    public PoolOptions commitWait(Duration commitWait) {
        return new PoolOptions(settings, readers, notNegative("commitWait", commitWait));
    }

    /** What goes before the url. */
    UrlSettings settings() {
        return settings;
    }

    /** The most connections that only read, if that was said. */
    public Optional<Integer> readers() {
        return Optional.ofNullable(readers);
    }

    Duration commitWait() {
        return commitWait;
    }

    private PoolOptions with(UrlSettings settings) {
        return new PoolOptions(settings, readers, commitWait);
    }

    private static int atLeast(int least, String option, int number) {
        if (number < least) {
            throw new InvalidArgumentException(
                    "The pool's option " + option + " is " + number + ".", "Give it at least " + least + ".", null);
        }
        return number;
    }

    private static Duration notNegative(String option, Duration time) {
        if (time.isNegative()) {
            throw new InvalidArgumentException(
                    "The pool's option " + option + " is a time below zero.",
                    "Give it a time, or zero for no limit.",
                    null);
        }
        return time;
    }
}
