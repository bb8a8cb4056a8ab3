package dev.tenon.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool;
import dev.tenon.error.TenonException;
import dev.tenon.transaction.Ticker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to a server, pooled by HikariCP: it opens them, tries those that were idle, and closes those that are idle or old.
 * What is sent goes past its wrappers, for these judge failures without knowing of transactions. Thread-safe.
 */
final class HikariConnections implements ConnectionSource {
    private static final Logger LOGGER = LoggerFactory.getLogger(HikariConnections.class);
    /** How long a failure to open a connection may stay unnoticed by who waits for it. */
    private static final long GLANCE_MILLIS = 50;

    private final Opener opener;
    private final PoolLimits limits;
    private final Ticker ticker;
    private final HikariPool pool;
    private final LentCount lent = new LentCount(this::shutDown);
    private final Map<Connection, Pooled> known = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Pooled> first = new AtomicReference<>();
    private volatile @Nullable Failure failure;

    /** Opens the first of them, so that a failure to do so is known at once. */
    HikariConnections(Opener opener, PoolLimits limits, Ticker ticker) {
        this.opener = opener;
        this.limits = limits;
        this.ticker = ticker;
        first.set(opener.open(Pooled::new));
        HikariConfig config = limits.hikari();
        config.setDataSource(new OpeningSource(this::opened));
        config.validate();
        this.pool = new HikariPool(config);
    }

    @Override
    public PooledConnection take(Wait wait) {
        lent.add();
        try {
            return fresh(wait);
        } catch (RuntimeException | Error failed) {
            lent.remove();
            throw failed;
        }
    }

    @Override
    public void close() {
        pool.softEvictConnections();
        lent.close();
    }

    /** One that is not too old. */
    private PooledConnection fresh(Wait wait) {
        long millis = limits.openingMillis(wait);
        long end = ticker.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            Connection handle = lent(wait, end);
            Pooled pooled = pooled(handle);
            if (!pooled.isOver()) {
                pooled.handle = handle;
                return pooled;
            }
            known.remove(pooled.connection());
            pool.evictConnection(handle);
        }
    }

    /** From Hikari, a glance at a time: it would not tell that none can be opened before the time is over. */
    private Connection lent(Wait wait, long end) {
        long start = ticker.nanos();
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - ticker.nanos());
            try {
                return pool.getConnection(Math.max(1, Math.min(left, GLANCE_MILLIS)));
            } catch (SQLException none) {
                Failure last = failure;
                if (last != null && last.at() - start >= 0) {
                    throw last.reason();
                }
                if (left <= 0 || Thread.currentThread().isInterrupted()) {
                    throw wait.inVain(
                            "A new connection was not open "
                                    + (left <= 0 ? "within " + wait.words() : "when the thread was interrupted")
                                    + " (connect_timeout = "
                                    + limits.connectTimeout().toMillis() + " ms).",
                            none);
                }
            }
        }
    }

    private Pooled pooled(Connection handle) {
        try {
            Pooled pooled = known.get(handle.unwrap(Connection.class));
            if (pooled == null) {
                throw new IllegalStateException("The pool handed out a connection that nobody opened.");
            }
            return pooled;
        } catch (SQLException impossible) {
            throw new IllegalStateException("The pool's connections hold none.", impossible);
        }
    }

    /** A new one for the pool, on a thread of its own. */
    private Connection opened() {
        try {
            Pooled prepared = first.getAndSet(null);
            Pooled opened = prepared != null ? prepared : opener.open(Pooled::new);
            known.values().removeIf(Pooled::isClosed);
            known.put(opened.connection(), opened);
            return opened.connection();
        } catch (TenonException failed) {
            failure = new Failure(failed, ticker.nanos());
            throw failed;
        }
    }

    private void shutDown() {
        Pooled unused = first.getAndSet(null);
        if (unused != null) {
            unused.close();
        }
        try {
            pool.shutdown();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            LOGGER.debug("The pool was left while it was closing.", interruption);
        }
    }

    /** A connection that could not be opened. */
    private record Failure(TenonException reason, long at) {}

    private final class Pooled extends KeptConnection {
        private final long born = ticker.nanos();
        private long returned = born;
        private @Nullable Connection handle;

        Pooled(Connection connection, Role role, int statements, String nothing) throws SQLException {
            super(connection, role, statements, nothing);
        }

        @Override
        void giveBack() {
            returned = ticker.nanos();
            Connection lentAs = lentAs();
            try {
                lentAs.close();
            } catch (SQLException failed) {
                LOGGER.debug("A connection could not go back to the pool, and is closed.", failed);
                pool.evictConnection(lentAs);
            } finally {
                lent.remove();
            }
        }

        @Override
        void discard() {
            known.remove(connection());
            pool.evictConnection(lentAs());
            lent.remove();
        }

        /** Whether it is older, or was idle for longer, than the pool lets a connection be. */
        boolean isOver() {
            long now = ticker.nanos();
            return limits.isTooOld(now - born) || limits.isTooIdle(now - returned);
        }

        boolean isClosed() {
            try {
                return connection().isClosed();
            } catch (SQLException failed) {
                return true;
            }
        }

        private Connection lentAs() {
            Connection lentAs = handle;
            if (lentAs == null) {
                throw new IllegalStateException("The connection is not lent.");
            }
            handle = null;
            return lentAs;
        }
    }
}
