package dev.tenon.transaction;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.TenonException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a transaction, and the only class that touches the transaction state of a session. Thread-safe: the lock that
 * guards the phase is the lock under which a statement is handed to the session, so that none can follow the end. The clock is
 * asked under that lock too: no statement begins and no commit is sent once the timeout has passed, with or without the watchdog.
 */
final class Transaction<S extends Session> {
    private final long id;
    private final TransactionOptions options;
    private final Lease<S> lease;
    private final @Nullable Deadline life;
    private final Environment environment;
    private final Journal journal;
    private final TimeSpent time;
    private final Scope<S> root;
    private final Alarm alarm;
    private final ReentrantLock lock = new ReentrantLock();
    private final State<S> state = new State<>();
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
        this.lease = lease;
        this.life = life;
        this.environment = environment;
        this.journal = journal;
        this.time = new TimeSpent(environment.ticker());
        this.root = new Scope<>(this, null, options.label());
        this.alarm = new Alarm(environment, lease, this::endIfIdle);
        state.opened(root);
    }

    /** Sets the alarm of the timeout and hands the transaction out. */
    Scope<S> start() {
        if (life != null) {
            alarm.set(life);
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

    <R extends @Nullable Object> R call(Scope<S> scope, Function<? super S, ? extends R> work) {
        enter();
        try {
            admit(scope, Event.STATEMENT_SUCCEEDED);
            return inSession(work);
        } finally {
            lock.unlock();
        }
    }

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

    /** Registers a hook: possible until the end, even while it is clear already which end it will be. */
    void register(Scope<S> scope, Runnable registration) {
        lock.lock();
        try {
            if (!state.isOpen(scope)) {
                throw state.phase().isEnded() ? ended() : Refusals.nestedClosed(scope.toString(), scope.part());
            }
            registration.run();
        } finally {
            lock.unlock();
        }
    }

    Scope<S> open(Scope<S> outer, @Nullable String label) {
        enter();
        try {
            admit(outer, Event.SAVEPOINT_SET);
            String name = "tenon_" + ++savepoints;
            long nanos = timed(session -> session.savepoint(name));
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
            admit(scope, Event.SAVEPOINT_RETURNED_TO);
            try {
                state.admit(scope, Event.SAVEPOINT_RELEASED);
                long nanos = timed(session -> session.release(scope.savepointName()));
                state.kept(scope);
                journal.savepointReleased(scope, nanos);
            } catch (RuntimeException | Error failure) {
                returnTo(scope, failure, due);
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Undoes a nested transaction, unless it has ended. Throws only if there is no cause that a failure could be added to. */
    void undo(Scope<S> scope, @Nullable Throwable cause) {
        Hooks due = new Hooks();
        enter();
        try {
            returnTo(scope, cause, due);
        } finally {
            lock.unlock();
            due.runOnRollback(failures(cause));
        }
    }

    private void returnTo(Scope<S> scope, @Nullable Throwable cause, Hooks due) {
        if (state.phase().isEnded() || !state.isOpen(scope) || endIfTimeIsUp(cause)) {
            return;
        }
        state.take(scope, due);
        long from = environment.ticker().nanos();
        try {
            lease.session().rollbackTo(scope.savepointName());
        } catch (RuntimeException | Error failure) {
            fail(failure);
            Suppressed.add(cause, failure);
            if (cause == null) {
                throw failure;
            }
            return;
        } finally {
            time.addSince(from);
        }
        state.returned();
        journal.savepointReturnedTo(scope, environment.ticker().nanos() - from, cause);
    }

    /** Commits and runs the hooks. */
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
            admit(scope, Event.ROLLED_BACK);
            if (state.phase() == Phase.POISONED) {
                Throwable first = state.firstFailure();
                end(Event.ROLLED_BACK, first);
                throw Refusals.poisoned(scope.toString(), first);
            }
            sendCommit();
        } finally {
            lock.unlock();
        }
    }

    private void sendCommit() {
        state.move(Event.COMMIT_SENT);
        long from = environment.ticker().nanos();
        Deadline until = life == null ? Deadline.in(options.maxWait(), environment.ticker()) : life;
        try {
            CommitSending.send(lease.session(), until, environment.pause());
        } catch (RuntimeException | Error failure) {
            long nanos = time.addSince(from);
            if (CommitSending.isDefinite(failure)) {
                end(Event.ROLLED_BACK, failure);
                throw failure;
            }
            state.end(Event.COMMIT_UNANSWERED, failure);
            lease.discard(failure);
            closeBooks();
            journal.outcomeUnknown(nanos, time, failure);
            throw Refusals.unknown(root.toString(), failure);
        }
        long nanos = time.addSince(from);
        state.move(Event.COMMIT_ACKNOWLEDGED);
        lease.giveBack();
        closeBooks();
        journal.committed(nanos, time);
    }

    /** Rolls everything back unless it has ended, and runs the hooks. A failure to do so is added to the cause. */
    void rollback(@Nullable Throwable cause) {
        enter();
        try {
            if (!state.phase().isEnded() && !endIfTimeIsUp(cause)) {
                end(Event.ROLLED_BACK, cause);
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
                throw ended();
            }
            if (scope.part() == Scope.Part.KEPT) {
                throw Refusals.nestedClosed(scope.toString(), scope.part());
            }
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
            return state.phase().isEnded() || endIfTimeIsUp(null);
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

    private void admit(Scope<S> scope, Event event) {
        if (state.phase().isEnded() || endIfTimeIsUp(null)) {
            throw ended();
        }
        state.admit(scope, event);
    }

    private TenonException ended() {
        return Refusals.ended(root.toString(), state.phase(), state.endCause(), life, time);
    }

    private long timed(Consumer<S> work) {
        long from = environment.ticker().nanos();
        inSession(session -> {
            work.accept(session);
            return true;
        });
        return environment.ticker().nanos() - from;
    }

    private <R extends @Nullable Object> R inSession(Function<? super S, ? extends R> work) {
        long from = environment.ticker().nanos();
        R result;
        try {
            result = work.apply(lease.lend());
        } catch (RuntimeException | Error failure) {
            lease.takeBack();
            time.addSince(from);
            if (endIfTimeIsUp(failure)) {
                throw ended();
            }
            if (failure instanceof DatabaseException || !(failure instanceof TenonException)) {
                fail(failure);
            }
            throw failure;
        }
        lease.takeBack();
        time.addSince(from);
        if (endIfTimeIsUp(null)) {
            throw ended();
        }
        return result;
    }

    private void fail(Throwable failure) {
        if (failure instanceof DatabaseException database && database.kind().endsTransaction()) {
            end(Event.GIVEN_UP, failure);
        } else {
            state.poison(failure);
        }
    }

    private boolean endIfTimeIsUp(@Nullable Throwable cause) {
        if (life == null || !life.hasPassed()) {
            return false;
        }
        end(Event.TIME_UP, cause);
        return true;
    }

    /** Ends it without a commit: rolls back and parts with the session at once, so that locks are freed. */
    private void end(Event event, @Nullable Throwable cause) {
        state.end(event, cause);
        time.end();
        long from = environment.ticker().nanos();
        lease.rollBackAndGiveBack(cause);
        alarm.stop();
        long nanos = environment.ticker().nanos() - from;
        if (event == Event.TIME_UP && life != null) {
            journal.timedOut(life, nanos, time);
        } else {
            journal.rolledBack(nanos, time, cause);
        }
    }

    private void closeBooks() {
        time.end();
        alarm.stop();
    }

    /** Runs the hooks once, without the lock, after the end. Where the outcome is not known, either kind could do harm. */
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
