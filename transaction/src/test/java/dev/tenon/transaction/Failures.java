package dev.tenon.transaction;

import dev.tenon.error.ConnectionLostException;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.DatabaseTimeoutException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.error.UnclassifiedDatabaseException;
import dev.tenon.error.UniqueConstraintException;
import java.util.List;

/** What a database answers when it does not do what it is told. */
final class Failures {
    private static final DatabaseException.Details DETAILS = new DatabaseException.Details("XX000", 1, "Seat");

    private Failures() {}

    static DatabaseException unique() {
        return new UniqueConstraintException(DETAILS, List.of("email"), null);
    }

    static DatabaseException foreignKey() {
        return new ForeignKeyException(DETAILS, null);
    }

    static DatabaseException conflict() {
        return new TransactionConflictException(FailureKind.CONFLICT, DETAILS, "A deadlock was found.", null);
    }

    static DatabaseException lockWait() {
        return new TransactionConflictException(FailureKind.LOCK_WAIT, DETAILS, "A lock could not be had.", null);
    }

    static DatabaseException lost() {
        return new ConnectionLostException(DETAILS, "The connection was lost.", null);
    }

    static DatabaseException cancelled() {
        return new DatabaseTimeoutException(DETAILS, "The statement was cancelled.", null);
    }

    static DatabaseException unclassified() {
        return new UnclassifiedDatabaseException(DETAILS, "Error 4711.", null);
    }
}
