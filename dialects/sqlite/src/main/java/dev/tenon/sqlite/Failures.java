package dev.tenon.sqlite;

import dev.tenon.error.CheckConstraintException;
import dev.tenon.error.ColumnMissingException;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.DatabaseException.Details;
import dev.tenon.error.DatabaseLimitException;
import dev.tenon.error.DatabaseTimeoutException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidSqlException;
import dev.tenon.error.NullConstraintException;
import dev.tenon.error.TableMissingException;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.error.UnclassifiedDatabaseException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.error.ValueOutOfRangeException;
import dev.tenon.error.ValueTooLongException;
import dev.tenon.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * What SQLite's failures mean. SQLite has no SQLSTATE, and the driver's {@code getErrorCode()} holds only the primary code: the
 * extended one, which tells them apart, is in {@link SQLiteException#getResultCode()} alone.
 */
final class Failures {
    /** What SQLite says when there is no transaction to end. */
    static final String NO_TRANSACTION = "no transaction is active";

    private final Schema schema;

    Failures(Schema schema) {
        this.schema = schema;
    }

    /** Whether the driver's message has these words. */
    static boolean says(SQLException failure, String words) {
        String message = failure.getMessage();
        return message != null && message.contains(words);
    }

    DatabaseException classify(SQLException failure, @Nullable String model) {
        int code = failure instanceof SQLiteException exact ? exact.getResultCode().code : failure.getErrorCode();
        ConstraintMessage message = ConstraintMessage.of(failure, schema);
        String subject = message.model() == null ? model : message.model();
        Details details = new Details(null, code, subject);
        return switch (code) {
            case 1555, 2067, 2579 -> new UniqueConstraintException(details, message.fields(), failure);
            case 787, 3850 -> new ForeignKeyException(details, failure);
            case 1299 -> new NullConstraintException(details, message.fields(), failure);
            case 275 ->
                new CheckConstraintException(
                        details, "The check constraint " + message.target() + " was violated.", failure);
            case 1811 -> trigger(details, failure);
            default -> byPrimaryCode(code & 0xff, details, failure);
        };
    }

    /** SQLite carries out RESTRICT with a trigger of its own. */
    private static DatabaseException trigger(Details details, SQLException failure) {
        return says(failure, "FOREIGN KEY constraint failed")
                ? new ForeignKeyException(details, failure)
                : new CheckConstraintException(
                        details, "A trigger refused the statement" + on(details.model()) + ".", failure);
    }

    private DatabaseException byPrimaryCode(int primary, Details details, SQLException failure) {
        return switch (primary) {
            case 1 -> statement(details, failure);
            case 5, 6, 15, 261 -> conflict(details, failure);
            case 9 ->
                new DatabaseTimeoutException(
                        details, "A statement" + on(details.model()) + " was cancelled while it ran.", failure);
            case 18 ->
                new ValueTooLongException(
                        details,
                        "A value or a row of a statement" + on(details.model()) + " is larger than SQLite takes.",
                        failure);
            default -> {
                String limit = Limits.of(primary);
                yield limit != null
                        ? new DatabaseLimitException(details, limit, failure)
                        : new UnclassifiedDatabaseException(
                                details,
                                "SQLite refused a statement" + on(details.model()) + " with the result code "
                                        + details.vendorCode() + ".",
                                failure);
            }
        };
    }

    private static DatabaseException conflict(Details details, SQLException failure) {
        boolean stale = details.vendorCode() == 517;
        return new TransactionConflictException(
                stale ? FailureKind.CONFLICT : FailureKind.LOCK_WAIT,
                details,
                stale
                        ? "The transaction read what another one has changed since, so it can no longer write."
                        : "Another connection held a lock on the database for as long as this one could wait.",
                failure);
    }

    /** The code of every other error of a statement; only the message tells which. */
    private DatabaseException statement(Details details, SQLException failure) {
        List<String> table = ConstraintMessage.after(failure, "no such table: ");
        if (!table.isEmpty()) {
            return new TableMissingException(
                    details, "The table `" + table.get(0) + "` does not exist in the database.", failure);
        }
        for (String words : List.of("no such column: ", "has no column named ")) {
            List<String> column = ConstraintMessage.after(failure, words);
            if (!column.isEmpty()) {
                return new ColumnMissingException(
                        details, "The column `" + column.get(0) + "` does not exist in the database.", failure);
            }
        }
        if (says(failure, ExactNumbers.OUT_OF_RANGE) || says(failure, "integer overflow")) {
            return new ValueOutOfRangeException(
                    details,
                    "A calculation" + on(details.model())
                            + " gave a number that does not fit its type, or divided by zero.",
                    failure);
        }
        if (says(failure, "Expression tree is too large")
                || says(failure, "Recursion limit")
                || says(failure, "parser stack overflow")
                || says(failure, "tables in a join")) {
            return new DatabaseLimitException(
                    details,
                    "A statement" + on(details.model()) + " is nested more deeply than SQLite takes.",
                    failure);
        }
        return says(failure, "syntax error")
                        || says(failure, "incomplete input")
                        || says(failure, "unrecognized token")
                        || says(failure, "no such function")
                ? InvalidSqlException.of(details, String.valueOf(failure.getMessage()), failure)
                : new UnclassifiedDatabaseException(
                        details, "SQLite could not run a statement" + on(details.model()) + ".", failure);
    }

    private static String on(@Nullable String model) {
        return model == null ? "" : " on " + model;
    }
}
