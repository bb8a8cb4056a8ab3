package dev.tenon.jdbc;

import com.zaxxer.hikari.HikariConfig;
import dev.tenon.jdbc.url.UrlSettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Every limit of a {@link Database}, as options and url have it together. Times of zero are no limit. Immutable.
 *
 * @param connections the most connections
 * @param readers how many of them only read, where one writes; 0 if that one reads, too
 * @param statements the most prepared statements kept on one connection
 * @param connectTimeout how long opening a connection may take
 * @param poolTimeout how long a connection is waited for; null if only {@code maxWait} says
 * @param lifetime the age at which a connection is replaced
 * @param idleTime how long an idle connection is kept
 * @param answerWait how long the answer to a statement is waited for
 * @param commitWait the longest wait for a lock of one COMMIT
 */
record PoolLimits(
        int connections,
        int readers,
        int statements,
        Duration connectTimeout,
        @Nullable Duration poolTimeout,
        Duration lifetime,
        Duration idleTime,
        Duration answerWait,
        Duration commitWait) {
    private static final int CONNECTIONS = 10;
    private static final int READERS = 4;
    private static final int STATEMENTS = 100;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration IDLE_TIME = Duration.ofMinutes(5);
    /** Hikari takes no shorter ones; shorter ones are kept all the same, for they are checked when a connection is handed out. */
    private static final Duration SHORTEST_LIFETIME = Duration.ofSeconds(30);

    private static final Duration SHORTEST_IDLE_TIME = Duration.ofSeconds(10);

    /** @param settings what options and url say together */
    static PoolLimits of(PoolOptions options, UrlSettings settings) {
        int connections = settings.connectionLimit().orElse(CONNECTIONS);
        int unlessGiven = settings.connectionLimit().map(all -> all - 1).orElse(READERS);
        return new PoolLimits(
                connections,
                options.readers().orElse(unlessGiven),
                settings.statementCacheSize().orElse(STATEMENTS),
                settings.connectTimeout().orElse(CONNECT_TIMEOUT),
                settings.poolTimeout().orElse(null),
                settings.maxConnectionLifetime().orElse(Duration.ZERO),
                settings.maxIdleConnectionLifetime().orElse(IDLE_TIME),
                settings.socketTimeout().orElse(Duration.ZERO),
                options.commitWait());
    }

    /** How long a statement may wait for a lock for which the caller gives it so long. */
    Duration lockWait(Duration limit) {
        return answerWait.isZero() || limit.compareTo(answerWait) < 0 ? limit : answerWait;
    }

    /** How long a wait may be for a connection that has to be opened, in milliseconds. */
    long openingMillis(Wait wait) {
        long left = Math.max(0, TimeUnit.NANOSECONDS.toMillis(wait.remainingNanos()));
        return connectTimeout.isZero() ? left : Math.min(left, connectTimeout.toMillis());
    }

    boolean isTooOld(long nanos) {
        return exceeds(nanos, lifetime);
    }

    boolean isTooIdle(long nanos) {
        return exceeds(nanos, idleTime);
    }

    /** The same for Hikari. It keeps no idle ones for their own sake, and sets no limit to a wait that is over before it. */
    HikariConfig hikari() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tenon");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setMaxLifetime(millis(lifetime, SHORTEST_LIFETIME));
        long idle = millis(idleTime, SHORTEST_IDLE_TIME);
        boolean livesNoLonger = config.getMaxLifetime() > 0 && idle + 1_000 > config.getMaxLifetime();
        config.setIdleTimeout(livesNoLonger ? 0 : idle);
        return config;
    }

    private static long millis(Duration time, Duration shortest) {
        return time.isZero() ? 0 : Math.max(time.toMillis(), shortest.toMillis());
    }

    private static boolean exceeds(long nanos, Duration limit) {
        return !limit.isZero() && Duration.ofNanos(nanos).compareTo(limit) >= 0;
    }
}
