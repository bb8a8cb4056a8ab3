package dev.tenon.transaction;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that happened to a transaction. All events of one attempt carry the same id. Durations are in nanoseconds. */
public sealed interface TransactionEvent {
    /** The attempt's number, unique within a client. */
    long id();

    /** What the transaction is called, if anything. */
    @Nullable String label();

    /** It began, after it had waited for a connection and for the BEGIN. */
    record Begun(long id, @Nullable String label, long waitNanos) implements TransactionEvent {}

    /** A nested transaction began. */
    record SavepointSet(
            long id,
            @Nullable String label,
            String savepoint,
            @Nullable String nestedLabel,
            long nanos) implements TransactionEvent {}

    /** A nested transaction is kept, as far as the outer one is. */
    record SavepointReleased(
            long id,
            @Nullable String label,
            String savepoint,
            @Nullable String nestedLabel,
            long nanos) implements TransactionEvent {}

    /** A nested transaction is undone; the cause is {@code null} if its owner asked for it. */
    record SavepointReturnedTo(
            long id,
            @Nullable String label,
            String savepoint,
            @Nullable String nestedLabel,
            long nanos,
            @Nullable Throwable cause)
            implements TransactionEvent {}

    /** It is committed: how long the COMMIT took, how long it lived from its BEGIN and how much of that in the database. */
    record Committed(long id, @Nullable String label, long nanos, long livedNanos, long databaseNanos)
            implements TransactionEvent {}

    /** It is rolled back; the cause is {@code null} if its owner asked for it. */
    record RolledBack(
            long id,
            @Nullable String label,
            long nanos,
            long livedNanos,
            long databaseNanos,
            @Nullable Throwable cause) implements TransactionEvent {}

    /** Its timeout passed and it is rolled back. */
    record TimedOut(long id, @Nullable String label, Duration limit, long nanos, long livedNanos, long databaseNanos)
            implements TransactionEvent {}

    /** Whether it was committed is not known. */
    record OutcomeUnknown(
            long id, @Nullable String label, long nanos, long livedNanos, long databaseNanos, Throwable cause)
            implements TransactionEvent {}

    /** An attempt failed with a conflict and another follows after a pause. The first is 1; the id is 0 if it never began. */
    record Retried(long id, @Nullable String label, int attempt, long pauseNanos, Throwable cause)
            implements TransactionEvent {}

    /** A hook failed; the outcome of the transaction stands. */
    record HookFailed(long id, @Nullable String label, Throwable cause) implements TransactionEvent {}

    /** The connection was closed and not given back, because its state was in doubt; the cause is why, if it is known. */
    record SessionDiscarded(
            long id, @Nullable String label, @Nullable Throwable cause) implements TransactionEvent {}
}
