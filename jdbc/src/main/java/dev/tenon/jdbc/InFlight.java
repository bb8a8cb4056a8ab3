package dev.tenon.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statement of a session that is running, so that another thread can stop just that one and never the next. Thread-safe.
 */
final class InFlight {
    private static final Logger LOGGER = LoggerFactory.getLogger(InFlight.class);
    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private @Nullable PreparedStatement running;
    private long runs;

    void begins(PreparedStatement statement) {
        lock.lock();
        try {
            running = statement;
            runs++;
        } finally {
            lock.unlock();
        }
    }

    void ends() {
        lock.lock();
        try {
            running = null;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Stops the statement, if one is running. A request that reaches the driver before the statement has truly started is
     * lost there, so it is repeated until the statement ends, for half a second at most.
     */
    void cancel() {
        lock.lock();
        try {
            long run = runs;
            boolean over = running == null;
            for (int attempt = 0; attempt < ATTEMPTS && !over; attempt++) {
                if (running != null) {
                    running.cancel();
                }
                over = ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS) || running == null || runs != run;
            }
        } catch (SQLException failure) {
            LOGGER.warn("A statement could not be cancelled.", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
