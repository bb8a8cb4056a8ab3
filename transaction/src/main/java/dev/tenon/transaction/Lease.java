package dev.tenon.transaction;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.FailureKind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A transaction's hold on its session. It sees to it that the session is given back or discarded exactly once, and that a
 * cancel reaches it only while it is lent to a statement: never a ROLLBACK, a COMMIT or its next user. Thread-safe.
 */
final class Lease<S extends Session> {
    private enum State {
        HELD,
        LENT,
        GIVEN_BACK,
        DISCARDED
    }

    private final S session;
    private final long graceNanos;
    private final Consumer<@Nullable Throwable> onDiscard;
    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);
    /** Held while a cancel is under way, and to end a loan: so that none is under way after it. */
    private final ReentrantLock cancelling = new ReentrantLock();

    /**
     * @param graceNanos how long to wait for a cancel under way, before the session is discarded instead
     * @param onDiscard is told that the session was discarded, and why, if that is known
     */
    Lease(S session, long graceNanos, Consumer<@Nullable Throwable> onDiscard) {
        this.session = session;
        this.graceNanos = graceNanos;
        this.onDiscard = onDiscard;
    }

    /** The session, for what must not be cancelled. */
    S session() {
        return session;
    }

    /** The session, for what may be cancelled, until {@link #takeBack()}. */
    S lend() {
        state.compareAndSet(State.HELD, State.LENT);
        return session;
    }

    /** Ends the loan. No cancel is under way any more when this returns, or the session is discarded. */
    void takeBack() {
        if (!awaitCancel()) {
            discard(null);
            return;
        }
        try {
            state.compareAndSet(State.LENT, State.HELD);
        } finally {
            cancelling.unlock();
        }
    }

    /** Cancels the statement to which the session is lent; does nothing if it is not lent or a cancel is under way. */
    void cancel() {
        if (!cancelling.tryLock()) {
            return;
        }
        try {
            if (state.get() == State.LENT) {
                session.cancel();
            }
        } catch (RuntimeException unheard) {
            // The statement goes on, and is cut off by discarding the session when its grace is over.
        } finally {
            cancelling.unlock();
        }
    }

    /**
     * Rolls back and gives the session back, clean; discards it if that fails, or if the cause says that it is dead already. The
     * failure to do so is added to the cause.
     */
    void rollBackAndGiveBack(@Nullable Throwable cause) {
        if (cause instanceof DatabaseException lost && lost.kind() == FailureKind.DISCONNECTED) {
            discard(cause);
            return;
        }
        try {
            session.rollback();
        } catch (RuntimeException | Error failure) {
            Suppressed.add(cause, failure);
            discard(failure);
            return;
        }
        giveBack();
    }

    /** Gives the session back, unless that or its opposite was done before. If it cannot be, it is discarded. */
    void giveBack() {
        if (!state.compareAndSet(State.HELD, State.GIVEN_BACK)) {
            return;
        }
        try {
            session.giveBack();
        } catch (RuntimeException | Error failure) {
            close(failure);
        }
    }

    /** Discards the session, unless it was given back or discarded before. */
    void discard(@Nullable Throwable cause) {
        State before = state.getAndUpdate(now -> now == State.GIVEN_BACK ? now : State.DISCARDED);
        if (before == State.HELD || before == State.LENT) {
            close(cause);
        }
    }

    private void close(@Nullable Throwable cause) {
        try {
            session.discard();
        } catch (RuntimeException | Error failure) {
            Suppressed.add(cause, failure);
        }
        onDiscard.accept(cause);
    }

    /** Waits for the lock, interrupted or not: an interrupt must not make a cancel hit the wrong statement. */
    private boolean awaitCancel() {
        if (cancelling.tryLock()) {
            return true;
        }
        boolean interrupted = Thread.interrupted();
        long until = System.nanoTime() + graceNanos;
        try {
            while (true) {
                try {
                    return cancelling.tryLock(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
