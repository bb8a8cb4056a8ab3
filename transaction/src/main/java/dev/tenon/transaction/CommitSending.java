package dev.tenon.transaction;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.FailureKind;
import java.time.Duration;

/**
 * Sends COMMIT. Where the database says that it could not get a lock, the transaction is still open and the same COMMIT may go
 * through a moment later (SQLite in rollback-journal mode, while a reader is active): it is sent again until a deadline.
 */
final class CommitSending {
    private static final long FIRST_PAUSE_NANOS = Duration.ofMillis(1).toNanos();
    private static final int DOUBLINGS = 5;

    private CommitSending() {}

    /** Returns once the commit is acknowledged; throws the first failure otherwise. */
    static void send(Session session, Deadline until, Pause pause) {
        DatabaseException first = null;
        for (int attempt = 0; ; attempt++) {
            try {
                session.commit();
                return;
            } catch (DatabaseException failure) {
                boolean waits = failure.kind() == FailureKind.LOCK_WAIT;
                if (first == null && waits) {
                    first = failure;
                }
                if (!waits || !pauseBefore(until, attempt, pause)) {
                    throw waits && first != null ? first : failure;
                }
            }
        }
    }

    /** Whether a COMMIT that failed like this is known not to have been kept. */
    static boolean isDefinite(Throwable failure) {
        return failure instanceof DatabaseException database
                && database.kind() != FailureKind.DISCONNECTED
                && database.kind() != FailureKind.UNCLASSIFIED;
    }

    private static boolean pauseBefore(Deadline until, int attempt, Pause pause) {
        long left = until.remainingNanos();
        if (left <= 0) {
            return false;
        }
        try {
            pause.nanos(Math.min(left, FIRST_PAUSE_NANOS << Math.min(attempt, DOUBLINGS)));
            return !until.hasPassed();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
