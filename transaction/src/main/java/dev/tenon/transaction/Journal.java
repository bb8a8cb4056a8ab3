package dev.tenon.transaction;

import org.jspecify.annotations.Nullable;

/** Tells the listener what happens to one transaction. */
final class Journal {
    private final Environment environment;
    private final long id;
    private final @Nullable String label;

    Journal(Environment environment, long id, @Nullable String label) {
        this.environment = environment;
        this.id = id;
        this.label = label;
    }

    void begun(long waitNanos) {
        environment.announce(new TransactionEvent.Begun(id, label, waitNanos));
    }

    void savepointSet(Scope<?> scope, long nanos) {
        environment.announce(new TransactionEvent.SavepointSet(id, label, scope.savepointName(), nested(scope), nanos));
    }

    void savepointReleased(Scope<?> scope, long nanos) {
        environment.announce(
                new TransactionEvent.SavepointReleased(id, label, scope.savepointName(), nested(scope), nanos));
    }

    void savepointReturnedTo(Scope<?> scope, long nanos, @Nullable Throwable cause) {
        environment.announce(new TransactionEvent.SavepointReturnedTo(
                id, label, scope.savepointName(), nested(scope), nanos, cause));
    }

    void committed(long nanos, TimeSpent time) {
        environment.announce(new TransactionEvent.Committed(id, label, nanos, time.livedNanos(), time.databaseNanos()));
    }

    void rolledBack(long nanos, TimeSpent time, @Nullable Throwable cause) {
        environment.announce(
                new TransactionEvent.RolledBack(id, label, nanos, time.livedNanos(), time.databaseNanos(), cause));
    }

    void timedOut(Deadline life, long nanos, TimeSpent time) {
        environment.announce(
                new TransactionEvent.TimedOut(id, label, life.limit(), nanos, time.livedNanos(), time.databaseNanos()));
    }

    void outcomeUnknown(long nanos, TimeSpent time, Throwable cause) {
        environment.announce(
                new TransactionEvent.OutcomeUnknown(id, label, nanos, time.livedNanos(), time.databaseNanos(), cause));
    }

    void retried(int attempt, long pauseNanos, Throwable cause) {
        environment.announce(new TransactionEvent.Retried(id, label, attempt, pauseNanos, cause));
    }

    void hookFailed(Throwable cause) {
        environment.announce(new TransactionEvent.HookFailed(id, label, cause));
    }

    void sessionDiscarded(@Nullable Throwable cause) {
        environment.announce(new TransactionEvent.SessionDiscarded(id, label, cause));
    }

    private static @Nullable String nested(Scope<?> scope) {
        return scope.label().orElse(null);
    }
}
