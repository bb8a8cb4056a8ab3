package dev.tenon.jdbc;

import dev.tenon.error.ClientClosedException;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.TenonException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections of one role, with a fair queue in front: who waits longest is next. Thread-safe. */
final class Lane {
    private static final Logger LOGGER = LoggerFactory.getLogger(Lane.class);
    private static final int EVERYBODY = Integer.MAX_VALUE / 2;

    private final String name;
    private final FittedDriver driver;
    private final int limit;
    private final ConnectionSource source;
    private final Semaphore permits;
    private volatile boolean closed;
    private volatile boolean lost;

    Lane(String name, FittedDriver driver, int limit, ConnectionSource source) {
        this.name = name;
        this.driver = driver;
        this.limit = limit;
        this.source = source;
        this.permits = new Semaphore(limit, true);
    }

    /** A connection that nobody else has; the caller must {@link #giveBack} or {@link #discard} it. */
    PooledConnection take(Wait wait) {
        refuseIfClosed();
        awaitPermit(wait);
        try {
            refuseIfClosed();
            refuseIfLost();
            return source.take(wait);
        } catch (RuntimeException | Error failure) {
            permits.release();
            throw failure;
        }
    }

    /** Takes a connection back for the next in the queue. */
    void giveBack(PooledConnection connection) {
        try {
            connection.giveBack();
        } finally {
            permits.release();
        }
    }

    /** Closes a connection; the next in the queue gets a new one. A sole connection is kept if it recovers. */
    void discard(PooledConnection connection) {
        if (connection.role() == Role.SOLE) {
            if (!closed && driver.get().recovers(connection.connection())) {
                giveBack(connection);
                return;
            }
            lost = true;
        }
        try {
            connection.discard();
        } finally {
            permits.release();
        }
    }

    /** Asks for a statement that another thread waits for to be stopped. */
    void cancel(PooledConnection connection, PreparedStatement statement) {
        try {
            driver.get().cancel(connection.connection(), statement);
        } catch (SQLException failure) {
            LOGGER.warn("A statement could not be cancelled.", failure);
        }
    }

    /** Makes a statement that another thread waits for fail soon. */
    void abort(PooledConnection connection) {
        try {
            driver.get().abort(connection.connection());
        } catch (SQLException failure) {
            LOGGER.warn("A connection could not be aborted.", failure);
        }
    }

    /** Turns away everybody who waits or comes, and closes what is idle; what is in use is closed when it comes back. */
    void close() {
        if (!closed) {
            closed = true;
            permits.release(EVERYBODY);
            source.close();
        }
    }

    private void awaitPermit(Wait wait) {
        try {
            if (!permits.tryAcquire(Math.max(0, wait.remainingNanos()), TimeUnit.NANOSECONDS)) {
                throw inVain(wait, "was not free within " + wait.words(), null);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw inVain(wait, "was waited for when the thread was interrupted", interruption);
        }
    }

    private TenonException inVain(Wait wait, String what, @Nullable Throwable cause) {
        int waiting = permits.getQueueLength();
        int active = limit - Math.min(limit, permits.availablePermits());
        return wait.inVain(
                "A " + name + " " + what + " (in use: " + active + " of " + limit + ", waiting: " + waiting + ").",
                cause);
    }

    private void refuseIfClosed() {
        if (closed) {
            throw isClosed();
        }
    }

    static ClientClosedException isClosed() {
        return new ClientClosedException(
                "The client was closed, so it has no connections any more.",
                "Close the client only when nothing uses it any more; open a new one to go on.",
                null);
    }

    private void refuseIfLost() {
        if (lost) {
            throw new DatabaseUnreachableException(
                    "The database lived in its only connection, which failed, so its data is gone.",
                    "Open a new client and push the schema again; use a file for data that must last.",
                    null);
        }
    }
}
