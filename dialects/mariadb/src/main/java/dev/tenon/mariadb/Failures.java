package dev.tenon.mariadb;

import dev.tenon.error.AccessDeniedException;
import dev.tenon.error.CheckConstraintException;
import dev.tenon.error.ColumnMissingException;
import dev.tenon.error.ConnectionLostException;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.DatabaseException.Details;
import dev.tenon.error.DatabaseTimeoutException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.FullTextIndexMissingException;
import dev.tenon.error.InvalidSqlException;
import dev.tenon.error.NullConstraintException;
import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.error.TableMissingException;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.error.UnclassifiedDatabaseException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.error.ValueOutOfRangeException;
import dev.tenon.error.ValueTooLongException;
import dev.tenon.schema.Schema;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the server's failures mean, by its own numbers: its SQLSTATEs say too little. */
final class Failures {
    private final Schema schema;

    Failures(Schema schema) {
        this.schema = schema;
    }

    /** Whether the connection is gone with it. */
    static boolean isDisconnected(SQLException failure) {
        String state = failure.getSQLState();
        return (state != null && state.startsWith("08")) || Limits.isEndOfConnection(failure.getErrorCode());
    }

    DatabaseException classify(SQLException failure, @Nullable String model) {
        Details details = new Details(failure.getSQLState(), failure.getErrorCode(), model);
        if (isDisconnected(failure)) {
            return new ConnectionLostException(details, "The connection to the database was lost.", failure);
        }
        DatabaseException found = constraint(details, failure);
        if (found == null) {
            found = concurrency(details, failure);
        }
        return found == null ? statement(details, failure) : found;
    }

    private @Nullable DatabaseException constraint(Details details, SQLException failure) {
        return switch (details.vendorCode()) {
            case 1022, 1062, 1169, 1586, 1859 -> {
                ViolatedKey key = ViolatedKey.of(failure, schema, details.model());
                yield new UniqueConstraintException(
                        new Details(details.sqlState(), details.vendorCode(), key.model()), key.fields(), failure);
            }
            case 1216, 1217, 1451, 1452, 1761, 1762 ->
                new ForeignKeyException(details, ViolatedKey.foreignKey(failure), failure);
            case 1048, 1364, 1263, 1566 ->
                new NullConstraintException(
                        details,
                        ViolatedKey.field(failure, schema, details.model()).stream()
                                .toList(),
                        failure);
            case 3819, 4025 ->
                new CheckConstraintException(
                        details, ViolatedKey.check(failure) + on(details) + " was violated.", failure);
            case 1644 ->
                new CheckConstraintException(
                        details, "A trigger or a procedure refused the statement" + on(details) + ".", failure);
            case 1406 ->
                new ValueTooLongException(
                        details, "The value given for " + column(failure, details) + " is too long.", failure);
            case 1264, 1265, 1292, 1366, 1367, 1411 ->
                new ValueOutOfRangeException(
                        details,
                        "The value given for " + column(failure, details) + " does not fit its type.",
                        failure);
            case 1365, 1690 ->
                new ValueOutOfRangeException(
                        details,
                        "A calculation" + on(details)
                                + " gave a number that does not fit its type, or divided by zero.",
                        failure);
            default -> null;
        };
    }

    /** 1213 and 1020 take the whole transaction with them, 1205 only the statement. */
    private static @Nullable DatabaseException concurrency(Details details, SQLException failure) {
        return switch (details.vendorCode()) {
            case 1213, 1614 ->
                new TransactionConflictException(
                        FailureKind.CONFLICT,
                        details,
                        "Two transactions waited for each other's locks, or wrote the same on two servers; this one was"
                                + " rolled back.",
                        failure);
            case 1020 ->
                new TransactionConflictException(
                        FailureKind.CONFLICT,
                        details,
                        "The transaction read what another one has changed since, so it was rolled back.",
                        failure);
            case 1205, 3572 ->
                new TransactionConflictException(
                        FailureKind.LOCK_WAIT,
                        details,
                        "Another transaction held a lock for as long as this one could wait.",
                        failure);
            case 1028, 1317, 1969, 3024 ->
                new DatabaseTimeoutException(
                        details, "A statement" + on(details) + " was cancelled while it ran.", failure);
            case 1792 -> new ReadOnlyTransactionException(details, failure);
            default -> null;
        };
    }

    private DatabaseException statement(Details details, SQLException failure) {
        String limit = Limits.of(details.vendorCode());
        if (limit != null) {
            return new dev.tenon.error.DatabaseLimitException(details, limit, failure);
        }
        return switch (details.vendorCode()) {
            case 1146, 1051 ->
                new TableMissingException(
                        details, "The table " + quoted(failure, details) + " does not exist in the database.", failure);
            case 1054 ->
                new ColumnMissingException(
                        details,
                        "The column " + quoted(failure, details) + " does not exist in the database.",
                        failure);
            case 1191 ->
                new FullTextIndexMissingException(
                        details,
                        "There is no full-text index over just the fields that a statement" + on(details)
                                + " searches.",
                        failure);
            case 1044, 1142, 1143, 1227, 1370 ->
                new AccessDeniedException(
                        details,
                        "The user of the connection has no right to run a statement" + on(details) + ".",
                        failure);
            case 1052, 1064, 1066, 1111, 1128, 1136, 1149, 1222, 1241, 1305, 1318, 1582 ->
                InvalidSqlException.of(details, String.valueOf(failure.getMessage()), failure);
            default ->
                new UnclassifiedDatabaseException(
                        details,
                        "The database refused a statement" + on(details) + " with the error number "
                                + details.vendorCode() + ".",
                        failure);
        };
    }

    private String column(SQLException failure, Details details) {
        return ViolatedKey.column(failure, schema, details.model());
    }

    /** The first name between quotes in the message, which for these errors is a table's or a column's. */
    private static String quoted(SQLException failure, Details details) {
        String name = ViolatedKey.firstQuoted(failure);
        return name == null ? "of a statement" + on(details) : "`" + name + "`";
    }

    private static String on(Details details) {
        return details.model() == null ? "" : " on " + details.model();
    }
}
