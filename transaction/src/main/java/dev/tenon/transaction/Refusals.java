package dev.tenon.transaction;

import dev.tenon.error.OutsideTransactionException;
import dev.tenon.error.TenonException;
import dev.tenon.error.TransactionAbortedException;
import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.TransactionOutcomeUnknownException;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.error.TransactionTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The wording of what a transaction refuses, and of how it failed. */
final class Refusals {
    private static final String USE_INSIDE =
            "Finish all work with a transaction before its callback returns or commit() is called; start a new one for more.";

    private Refusals() {}

    /** For a use after the end in that phase. */
    static TenonException ended(
            String name, Phase phase, @Nullable Throwable cause, @Nullable Deadline life, TimeSpent time) {
        return switch (phase) {
            case COMMITTED ->
                new TransactionClosedException(
                        "The " + name + " was used after its end: it is committed.", USE_INSIDE, cause);
            case ROLLED_BACK ->
                new TransactionClosedException(
                        "The " + name + " was used after its end: it is rolled back.", USE_INSIDE, cause);
            case UNKNOWN ->
                new TransactionClosedException(
                        "The " + name
                                + " was used after its end: the connection was lost during COMMIT, and whether it is"
                                + " committed is not known.",
                        USE_INSIDE,
                        cause);
            case ABORTED ->
                new TransactionAbortedException(
                        "The database had given up the " + name + ", and it is rolled back as a whole.",
                        "Look at the cause, the first failure. Let it reach the caller, or give the transaction retries.",
                        cause);
            case TIMED_OUT -> timeout(name, life, time, cause);
            case OPEN, POISONED, COMMITTING -> throw new IllegalArgumentException(phase + " is not an end");
        };
    }

    /** For a use, or a commit, after a statement failed. */
    static TransactionAbortedException poisoned(String name, @Nullable Throwable first) {
        return new TransactionAbortedException(
                "A statement of the " + name + " had failed, so that it can only be rolled back.",
                "Look at the cause, the first failure. Let it reach the caller, or run the part that may fail in a nested"
                        + " transaction and catch it there.",
                first);
    }

    /** For a life that was too long. */
    static TransactionTimeoutException timeout(
            String name, @Nullable Deadline life, TimeSpent time, @Nullable Throwable cause) {
        long outside = time.livedNanos() - time.databaseNanos();
        boolean alone = life == null || time.livedNanos() >= life.limit().toNanos();
        String before = alone ? "" : " The attempts before it had used up the rest.";
        String limit = life == null ? "" : " of " + milliseconds(life.limit());
        return new TransactionTimeoutException(
                "The " + name + " is rolled back, because its timeout" + limit + " passed. It ran for "
                        + milliseconds(time.livedNanos()) + ": " + milliseconds(time.databaseNanos())
                        + " of that in the database and " + milliseconds(outside) + " outside it."
                        + before,
                outside > time.databaseNanos()
                        ? "Do what needs no database before or after the transaction, or give it a longer timeout."
                        : "Make its statements cheaper or split it, or give it a longer timeout.",
                cause);
    }

    /** For a BEGIN that came too late. */
    static TransactionStartTimeoutException startTimeout(String name, Deadline wait, @Nullable Throwable cause) {
        return new TransactionStartTimeoutException(
                "The " + name + " could not be begun within " + milliseconds(wait.limit()) + ".",
                "Look for transactions that hold their connections long, give the pool more connections, or raise maxWait.",
                cause);
    }

    /** For a COMMIT without an answer. */
    static TransactionOutcomeUnknownException unknown(String name, Throwable cause) {
        return new TransactionOutcomeUnknownException(
                "The connection was lost while the " + name
                        + " was being committed: whether it is committed is not known.",
                "Read from the database whether its work is there before doing it again.",
                cause);
    }

    /** For the use of an outer transaction while a nested one is open. */
    static OutsideTransactionException outOfOrder(String used, String open) {
        return new OutsideTransactionException(
                "The " + used + " was used while the " + open + " inside it was open.",
                "Use the innermost transaction until its callback has returned or it is committed or rolled back.",
                null);
    }

    /** For the use of a nested transaction after its end, while the outer one goes on. */
    static TransactionClosedException nestedClosed(String name, Scope.Part part) {
        String how = part == Scope.Part.KEPT ? "part of the outer one." : "rolled back.";
        return new TransactionClosedException(
                "The " + name + " was used after its end: it is " + how,
                "Use the outer transaction for what follows.",
                null);
    }

    private static String milliseconds(Duration duration) {
        return duration.toSeconds() > Integer.MAX_VALUE ? duration.toString() : duration.toMillis() + " ms";
    }

    private static String milliseconds(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos) + " ms";
    }
}
