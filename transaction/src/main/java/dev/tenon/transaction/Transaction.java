package dev.tenon.transaction;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a transaction: the only way to the transaction state of a session. Thread-safe: the lock that guards the phase is
 * the lock under which a statement is handed to the session, so that none can follow the end. Hooks run without it.
 */
final class Transaction<S extends Session> {
    private final long id;
    private final TransactionOptions options;
    private final @Nullable Deadline life;
    private final Environment environment;
    private final Journal journal;
    private final ReentrantLock lock = new ReentrantLock();
    private final State<S> state = new State<>();
    private final Scope<S> root;
    private final Alarm alarm;
    private final Conversation<S> conversation;
    private int savepoints;

    Transaction(
            long id,
            TransactionOptions options,
            Lease<S> lease,
            @Nullable Deadline life,
            Environment environment,
            Journal journal) {
        this.id = id;
        this.options = options;
        this.life = life;
        this.environment = environment;
        this.journal = journal;
        this.root = new Scope<>(this, null, options.label());
        this.alarm = new Alarm(environment, lease, this::endIfIdle);
        this.conversation = new Conversation<>(root.toString(), lease, life, environment, journal, state, alarm);
        state.opened(root);
    }

    /** Sets the alarm of the timeout and hands the transaction out. */
    Scope<S> start() {
        if (life != null) {
            try {
                alarm.set(life);
            } catch (RuntimeException | Error failure) {
                rollback(failure);
                throw failure;
            }
        }
        return root;
    }

    long id() {
        return id;
    }

    Phase phase() {
        return state.phase();
    }

    Optional<Deadline> deadline() {
        return Optional.ofNullable(life);
    }

    /** Does a statement's work. */
    <R extends @Nullable Object> R call(Scope<S> scope, Function<? super S, ? extends R> work) {
        enter();
        try {
            conversation.admit(scope, Event.STATEMENT_SUCCEEDED);
            return conversation.work(work);
        } finally {
            lock.unlock();
        }
    }

    /** Marks the scope as failed, unless it has ended. */
    void poison(Scope<S> scope, Throwable cause) {
        lock.lock();
        try {
            if (!state.phase().isEnded() && state.isOpen(scope)) {
                state.poison(scope, cause);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Registers a hook: possible until the hooks run, even while it is clear already what the end will be. */
    void register(Scope<S> scope, Runnable registration) {
        lock.lock();
        try {
            if (!state.isOpen(scope)) {
                throw state.phase().isEnded()
                        ? conversation.ended()
                        : Refusals.nestedClosed(scope.toString(), scope.part());
            }
            registration.run();
        } finally {
            lock.unlock();
        }
    }

    /** Begins a nested transaction. */
    Scope<S> open(Scope<S> outer, @Nullable String label) {
        enter();
        try {
            conversation.admit(outer, Event.SAVEPOINT_SET);
            String name = "tenon_" + ++savepoints;
            long nanos = conversation.timed(session -> session.savepoint(name));
            Scope<S> scope = new Scope<>(this, name, label);
            state.move(Event.SAVEPOINT_SET);
            state.opened(scope);
            journal.savepointSet(scope, nanos);
            return scope;
        } finally {
            lock.unlock();
        }
    }

    /** Makes a nested transaction part of the outer one, or undoes it if something in it had failed. */
    void keep(Scope<S> scope) {
        Hooks due = new Hooks();
        try {
            keepOrUndo(scope, due);
        } catch (RuntimeException | Error failure) {
            due.runOnRollback(failures(failure));
            throw failure;
        }
    }

    private void keepOrUndo(Scope<S> scope, Hooks due) {
        enter();
        try {
            conversation.admit(scope, Event.SAVEPOINT_RETURNED_TO);
            try {
                state.admit(scope, Event.SAVEPOINT_RELEASED);
                long nanos = conversation.timed(session -> session.release(scope.savepointName()));
                state.kept(scope);
                journal.savepointReleased(scope, nanos);
            } catch (RuntimeException | Error failure) {
                conversation.returnTo(scope, failure, due);
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Undoes a nested transaction, unless it has ended. A failure to do so is added to the cause, or thrown without one. */
    void undo(Scope<S> scope, @Nullable Throwable cause) {
        Hooks due = new Hooks();
        enter();
        try {
            conversation.returnTo(scope, cause, due);
        } finally {
            lock.unlock();
            due.runOnRollback(failures(cause));
        }
    }

    /** Commits, or ends it if it cannot be committed, and runs the hooks. */
    void commit(Scope<S> scope) {
        try {
            commitOrEnd(scope);
        } catch (RuntimeException | Error failure) {
            settle(failure);
            throw failure;
        }
        settle(null);
    }

    private void commitOrEnd(Scope<S> scope) {
        enter();
        try {
            conversation.admit(scope, Event.ROLLED_BACK);
            if (state.phase() == Phase.POISONED) {
                Throwable first = state.firstFailure();
                conversation.end(Event.ROLLED_BACK, first);
                throw Refusals.poisoned(scope.toString(), first);
            }
            conversation.commit(life == null ? Deadline.in(options.maxWait(), environment.ticker()) : life);
        } finally {
            lock.unlock();
        }
    }

    /** Rolls everything back unless it has ended, and runs the hooks. A failure to do so is added to the cause. */
    void rollback(@Nullable Throwable cause) {
        enter();
        try {
            if (!state.phase().isEnded() && !conversation.endIfTimeIsUp(cause)) {
                conversation.end(Event.ROLLED_BACK, cause);
            }
        } finally {
            lock.unlock();
        }
        settle(cause);
    }

    /** Throws if there is nothing left to roll back because it was kept, or may have been. */
    void refuseRollbackAfterCommit(Scope<S> scope) {
        lock.lock();
        try {
            if (state.phase() == Phase.COMMITTED || state.phase() == Phase.UNKNOWN) {
                throw conversation.ended();
            }
            if (scope.part() == Scope.Part.KEPT) {
                throw Refusals.nestedClosed(scope.toString(), scope.part());
            }
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded(Scope<S> scope) {
        lock.lock();
        try {
            return scope.part() != Scope.Part.OPEN || state.phase().isEnded();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the scope's own user committed it or rolled it back, or the whole of it, by a call. */
    boolean isEndedByOwner(Scope<S> scope) {
        lock.lock();
        try {
            Phase phase = state.phase();
            return scope.part() != Scope.Part.OPEN
                    || phase == Phase.COMMITTED
                    || (phase == Phase.ROLLED_BACK && state.endCause() == null);
        } finally {
            lock.unlock();
        }
    }

    /** The alarm's part: ends a transaction whose time is up, unless a statement or a COMMIT is in flight. */
    private boolean endIfIdle() {
        if (lock.isHeldByCurrentThread() || !lock.tryLock()) {
            return false;
        }
        try {
            return state.phase().isEnded() || conversation.endIfTimeIsUp(null);
        } finally {
            lock.unlock();
        }
    }

    private void enter() {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("The " + root + " was used by work that it is itself doing.");
        }
        lock.lock();
    }

    /** Runs the hooks once, after the end. Where the outcome is not known, either kind could do harm. */
    private void settle(@Nullable Throwable cause) {
        Hooks due = new Hooks();
        Phase how;
        lock.lock();
        try {
            how = state.phase();
            if (how.isEnded()) {
                state.takeAll(due);
            }
        } finally {
            lock.unlock();
        }
        if (how == Phase.COMMITTED) {
            due.runAfterCommit(failures(cause));
        } else if (how != Phase.UNKNOWN) {
            due.runOnRollback(failures(cause));
        }
    }

    private Consumer<Throwable> failures(@Nullable Throwable cause) {
        return failure -> {
            Suppressed.add(cause, failure);
            journal.hookFailed(failure);
        };
    }
}
