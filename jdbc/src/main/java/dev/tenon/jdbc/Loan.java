package dev.tenon.jdbc;

import dev.tenon.error.ConnectionLostException;
import dev.tenon.error.DatabaseException;
import java.sql.PreparedStatement;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A connection while a session has it: one thread works with it, others may stop the statement in flight, and never the next,
 * or take the connection away. The lock is never held while the database is waited for. Thread-safe.
 */
final class Loan {
    private enum State {
        IDLE,
        BUSY,
        /** Taken away while it was at work; whoever works with it closes it. */
        DOOMED,
        DISCARDED,
        GIVEN_BACK
    }

    private final Lane lane;
    private final PooledConnection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private State state = State.IDLE;
    private @Nullable PreparedStatement inFlight;
    private boolean cancelled;

    Loan(Lane lane, PooledConnection connection) {
        this.lane = lane;
        this.connection = connection;
    }

    /** The role of the connection. */
    Role role() {
        return connection.role();
    }

    /**
     * The connection, to work with until {@link #rest()}.
     *
     * @throws ConnectionLostException if it was discarded
     */
    PooledConnection work() {
        lock.lock();
        try {
            switch (state) {
                case IDLE -> state = State.BUSY;
                case DISCARDED, DOOMED -> throw lost(null);
                case GIVEN_BACK -> throw new IllegalStateException("The session has been given back.");
                case BUSY -> throw new IllegalStateException("Another thread works with this session.");
            }
            return connection;
        } finally {
            lock.unlock();
        }
    }

    /** From here until {@link #rest()} this statement can be cancelled. */
    void runs(PreparedStatement statement) {
        lock.lock();
        try {
            inFlight = statement;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the work. Whether the connection is still there: false if it was taken away meanwhile. */
    boolean rest() {
        if (landed()) {
            connection.takeLateCancel();
        }
        lock.lock();
        try {
            if (state == State.BUSY) {
                state = State.IDLE;
                return true;
            }
            state = State.DISCARDED;
        } finally {
            lock.unlock();
        }
        lane.discard(connection);
        return false;
    }

    void cancel() {
        lock.lock();
        try {
            if (inFlight != null) {
                cancelled = true;
                lane.cancel(connection, inFlight);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether it was still there to be given back. */
    boolean giveBack() {
        if (!leave(State.GIVEN_BACK)) {
            return false;
        }
        lane.giveBack(connection);
        return true;
    }

    void discard() {
        if (leave(State.DISCARDED)) {
            lane.discard(connection);
        } else if (isDoomed()) {
            lane.abort(connection);
        }
    }

    static ConnectionLostException lost(@Nullable Throwable cause) {
        return new ConnectionLostException(
                new DatabaseException.Details(null, 0, null),
                "The connection was closed, because its state was in doubt or its time was over.",
                cause);
    }

    /** The statement is over and cannot be cancelled any more. Whether somebody did. */
    private boolean landed() {
        lock.lock();
        try {
            boolean wasCancelled = cancelled;
            inFlight = null;
            cancelled = false;
            return wasCancelled;
        } finally {
            lock.unlock();
        }
    }

    /** From idle to an end; one that is at work is doomed instead. */
    private boolean leave(State end) {
        lock.lock();
        try {
            if (state == State.IDLE) {
                state = end;
                return true;
            }
            if (state == State.BUSY) {
                state = State.DOOMED;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isDoomed() {
        lock.lock();
        try {
            return state == State.DOOMED;
        } finally {
            lock.unlock();
        }
    }
}
