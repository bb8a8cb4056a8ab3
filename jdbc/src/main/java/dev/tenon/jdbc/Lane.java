package dev.tenon.jdbc;

import dev.tenon.error.ClientClosedException;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.transaction.Deadline;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections of one role, with a fair queue in front: who waits longest is next. Connections are opened when first needed
 * and kept. Thread-safe.
 */
final class Lane {
    private static final Logger LOGGER = LoggerFactory.getLogger(Lane.class);
    private static final int EVERYBODY = Integer.MAX_VALUE / 2;

    private final String name;
    private final Driver driver;
    private final int limit;
    private final Supplier<PooledConnection> opener;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<PooledConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;
    private volatile boolean lost;

    Lane(String name, Driver driver, int limit, Supplier<PooledConnection> opener) {
        this.name = name;
        this.driver = driver;
        this.limit = limit;
        this.opener = opener;
        this.permits = new Semaphore(limit, true);
    }

    /** A connection that nobody else has; the caller must {@link #giveBack} or {@link #discard} it. */
    PooledConnection take(Deadline deadline) {
        refuseIfClosed();
        awaitPermit(deadline);
        try {
            refuseIfClosed();
            refuseIfLost();
            PooledConnection waiting = idle.pollFirst();
            return waiting != null ? waiting : opener.get();
        } catch (RuntimeException | Error failure) {
            permits.release();
            throw failure;
        }
    }

    /** Takes a connection back for the next in the queue. */
    void giveBack(PooledConnection connection) {
        idle.addFirst(connection);
        if (closed) {
            closeIdle();
        }
        permits.release();
    }

    /** Closes a connection; the next in the queue gets a new one. A sole connection is kept if it recovers. */
    void discard(PooledConnection connection) {
        if (connection.role() == Role.SOLE) {
            if (!closed && driver.recovers(connection.connection())) {
                giveBack(connection);
                return;
            }
            lost = true;
        }
        connection.close();
        permits.release();
    }

    /** Makes a statement that another thread waits for fail soon. */
    void abort(PooledConnection connection) {
        try {
            driver.abort(connection.connection());
        } catch (SQLException failure) {
            LOGGER.warn("A connection could not be aborted.", failure);
        }
    }

    /** Turns away everybody who waits or comes, and closes what is idle; what is in use is closed when it comes back. */
    void close() {
        if (!closed) {
            closed = true;
            permits.release(EVERYBODY);
            closeIdle();
        }
    }

    private void awaitPermit(Deadline deadline) {
        try {
            if (!permits.tryAcquire(Math.max(0, deadline.remainingNanos()), TimeUnit.NANOSECONDS)) {
                throw timeout(
                        "was not free within maxWait = " + deadline.limit().toMillis() + " ms", null);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw timeout("was waited for when the thread was interrupted", interruption);
        }
    }

    private TransactionStartTimeoutException timeout(String what, @Nullable Throwable cause) {
        int waiting = permits.getQueueLength();
        int active = limit - Math.min(limit, permits.availablePermits());
        return new TransactionStartTimeoutException(
                "A " + name + " " + what + " (in use: " + active + " of " + limit + ", waiting: " + waiting + ").",
                "Make transactions shorter, give a longer maxWait, or send less at once.",
                cause);
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new ClientClosedException(
                    "The client was closed, so it has no connections any more.",
                    "Close the client only when nothing uses it any more; open a new one to go on.",
                    null);
        }
    }

    private void refuseIfLost() {
        if (lost) {
            throw new DatabaseUnreachableException(
                    "The database lived in its only connection, which failed, so its data is gone.",
                    "Open a new client and push the schema again; use a file for data that must last.",
                    null);
        }
    }

    private void closeIdle() {
        for (PooledConnection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            next.close();
        }
    }
}
