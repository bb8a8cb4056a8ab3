package dev.tenon.transaction;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.TenonException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a transaction says to its session, and what follows from the answers. Every method is called with the transaction's
 * lock held. The clock is asked before and after: no statement begins and no commit is sent once the timeout has passed, with or
 * without the watchdog, and what went through too late is not reported as done.
 */
final class Conversation<S extends Session> {
    private final String name;
    private final Lease<S> lease;
    private final @Nullable Deadline life;
    private final Environment environment;
    private final Journal journal;
    private final State<S> state;
    private final Alarm alarm;
    private final TimeSpent time;

    /** @param life when all has to be over; {@code null} is never */
    Conversation(
            String name,
            Lease<S> lease,
            @Nullable Deadline life,
            Environment environment,
            Journal journal,
            State<S> state,
            Alarm alarm) {
        this.name = name;
        this.lease = lease;
        this.life = life;
        this.environment = environment;
        this.journal = journal;
        this.state = state;
        this.alarm = alarm;
        this.time = new TimeSpent(environment.ticker());
    }

    /** Throws unless the event may happen to this scope now. */
    void admit(Scope<S> scope, Event event) {
        if (state.phase().isEnded() || endIfTimeIsUp(null)) {
            throw ended();
        }
        state.admit(scope, event);
    }

    /** What a use after the end is answered with. */
    TenonException ended() {
        return Refusals.ended(name, state.phase(), state.endCause(), life, time);
    }

    /** Does work that the watchdog may cancel. Its failure poisons the innermost scope, or ends the transaction. */
    <R extends @Nullable Object> R work(Function<? super S, ? extends R> work) {
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

    /** Does work of that kind and returns how long it took, in nanoseconds. */
    long timed(Consumer<S> work) {
        long from = environment.ticker().nanos();
        work(session -> {
            work.accept(session);
            return true;
        });
        return environment.ticker().nanos() - from;
    }

    /** Undoes the scope and those inside it, unless it has ended. Throws only if there is no cause to add a failure to. */
    void returnTo(Scope<S> scope, @Nullable Throwable cause, Hooks due) {
        if (state.phase().isEnded() || !state.isOpen(scope) || endIfTimeIsUp(cause)) {
            return;
        }
        state.take(scope, due);
        long from = environment.ticker().nanos();
        try {
            lease.session().rollbackTo(scope.savepointName());
        } catch (RuntimeException | Error failure) {
            time.addSince(from);
            fail(failure);
            Suppressed.add(cause, failure);
            if (cause == null) {
                throw failure;
            }
            return;
        }
        state.returned();
        journal.savepointReturnedTo(scope, time.addSince(from), cause);
    }

    /** Commits, or throws what became of it. */
    void commit(Deadline limit) {
        state.move(Event.COMMIT_SENT);
        long from = environment.ticker().nanos();
        try {
            CommitSending.send(lease.session(), limit, environment.pause());
        } catch (RuntimeException | Error failure) {
            long nanos = time.addSince(from);
            if (CommitSending.isDefinite(failure)) {
                end(Event.ROLLED_BACK, failure);
                throw failure;
            }
            state.end(Event.COMMIT_UNANSWERED, failure);
            lease.discard(failure);
            finish();
            journal.outcomeUnknown(nanos, time, failure);
            throw Refusals.unknown(name, failure);
        }
        long nanos = time.addSince(from);
        state.end(Event.COMMIT_ACKNOWLEDGED, null);
        lease.giveBack();
        finish();
        journal.committed(nanos, time);
    }

    /** Ends it as timed out if its timeout has passed; returns whether it has. */
    boolean endIfTimeIsUp(@Nullable Throwable cause) {
        if (life == null || !life.hasPassed()) {
            return false;
        }
        long nanos = part(Event.TIME_UP, cause);
        journal.timedOut(life, nanos, time);
        return true;
    }

    /** Ends it without a commit: rolls back and parts with the session at once, so that locks are freed. */
    void end(Event event, @Nullable Throwable cause) {
        long nanos = part(event, cause);
        journal.rolledBack(nanos, time, cause);
    }

    private long part(Event event, @Nullable Throwable cause) {
        state.end(event, cause);
        time.end();
        long from = environment.ticker().nanos();
        lease.rollBackAndGiveBack(cause);
        alarm.stop();
        return environment.ticker().nanos() - from;
    }

    private void fail(Throwable failure) {
        if (failure instanceof DatabaseException database && database.kind().endsTransaction()) {
            end(Event.GIVEN_UP, failure);
        } else {
            state.poison(failure);
        }
    }

    private void finish() {
        time.end();
        alarm.stop();
    }
}
