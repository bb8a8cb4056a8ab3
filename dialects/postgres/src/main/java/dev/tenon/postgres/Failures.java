package dev.tenon.postgres;

import dev.tenon.error.AccessDeniedException;
import dev.tenon.error.CheckConstraintException;
import dev.tenon.error.ColumnMissingException;
import dev.tenon.error.ConnectionLostException;
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
import dev.tenon.error.ValueRefusedException;
import dev.tenon.error.ValueTooLongException;
import dev.tenon.schema.Schema;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's failures mean, by their SQLSTATE. */
final class Failures {
    /** The name in the message about a table or a column that is not there: names, never values. */
    private static final Pattern NAMED = Pattern.compile("[\"\u201c\u00ab]([^\"\u201d\u00bb]+)[\"\u201d\u00bb]");

    private static final Pattern COLUMN = Pattern.compile("column (\\S+) (does not exist|of relation)");

    private final Schema schema;

    Failures(Schema schema) {
        this.schema = schema;
    }

    DatabaseException classify(SQLException failure, @Nullable String model) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        Violated violated = Violated.by(failure, schema);
        String subject = violated.model() == null ? model : violated.model();
        Details details = new Details(state.isEmpty() ? null : state, failure.getErrorCode(), subject);
        return switch (state) {
            case "23505" -> new UniqueConstraintException(details, violated.fields(), failure);
            case "23503", "23001" -> new ForeignKeyException(details, violated.constraint(), failure);
            case "23502" -> new NullConstraintException(details, violated.fields(), failure);
            case "23514", "23P01", "44000" ->
                new CheckConstraintException(details, violated.target(subject) + " was violated.", failure);
            case "40001", "40P01" ->
                new TransactionConflictException(
                        FailureKind.CONFLICT,
                        details,
                        "The transaction met another one that changed the same records, and was rolled back.",
                        failure);
            case "55P03" ->
                new TransactionConflictException(
                        FailureKind.LOCK_WAIT,
                        details,
                        "Another transaction held a lock for as long as this one could wait.",
                        failure);
            case "57014" ->
                new DatabaseTimeoutException(
                        details, "A statement" + on(subject) + " was cancelled while it ran.", failure);
            default -> state.startsWith("22") ? ofValue(state, details, failure) : ofStatement(state, details, failure);
        };
    }

    private DatabaseException ofValue(String state, Details details, SQLException failure) {
        String subject = details.model();
        return switch (state) {
            case "22001", "22026" ->
                new ValueTooLongException(
                        details,
                        "A value of a statement"
                                + on(subject == null ? null : Misfit.target(failure, subject, schema))
                                + " is too long for its column.",
                        failure);
            case "22003", "22008", "22012", "22015" ->
                new ValueOutOfRangeException(
                        details,
                        "A value or a calculation" + on(subject)
                                + " gave a number that does not fit its type, or divided by zero.",
                        failure);
            case "22P02", "22P03", "22P05", "22021", "22007", "22023", "2200N", "2200M" ->
                new ValueRefusedException(
                        details,
                        "A value of a statement" + on(subject) + " is none of its column's type (SQLSTATE " + state
                                + ").",
                        failure);
            default -> byClass(state, details, failure);
        };
    }

    private static DatabaseException ofStatement(String state, Details details, SQLException failure) {
        String subject = details.model();
        return switch (state) {
            case "P0001" ->
                new CheckConstraintException(
                        details, "A trigger of the database refused a statement" + on(subject) + ".", failure);
            case "42P01", "3F000" ->
                new TableMissingException(
                        details,
                        "The table `" + named(failure, subject) + "` does not exist in the database.",
                        failure);
            case "42703" ->
                new ColumnMissingException(
                        details,
                        "The column `" + column(failure, subject) + "` does not exist in the database.",
                        failure);
            case "42501" ->
                new AccessDeniedException(
                        details, "The user of the database may not run a statement" + on(subject) + ".", failure);
            case "25001", "0A000" -> InvalidSqlException.of(details, message(failure), failure);
            default ->
                state.startsWith("42")
                        ? InvalidSqlException.of(details, message(failure), failure)
                        : byClass(state, details, failure);
        };
    }

    private static String message(SQLException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static DatabaseException byClass(String state, Details details, SQLException failure) {
        if (isLost(state, failure)) {
            return new ConnectionLostException(
                    details,
                    "The connection to PostgreSQL was lost during a statement" + on(details.model()) + ".",
                    failure);
        }
        if (state.startsWith("53") || state.startsWith("54") || state.equals("25006")) {
            return new DatabaseLimitException(details, limit(state), failure);
        }
        return new UnclassifiedDatabaseException(
                details,
                "PostgreSQL refused a statement" + on(details.model()) + " with the SQLSTATE "
                        + (state.isEmpty() ? "(none)" : state) + ".",
                failure);
    }

    /** Whether the connection is gone: closed, ended by the server, or idle in a transaction for longer than that allows. */
    private static boolean isLost(String state, SQLException failure) {
        return state.startsWith("08")
                || List.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04").contains(state)
                || failure.getCause() instanceof IOException;
    }

    private static String limit(String state) {
        return switch (state) {
            case "53100" -> "The disk of the database is full.";
            case "53200" -> "PostgreSQL could not get the memory that it needs.";
            case "53300" -> "PostgreSQL has no connection left to give.";
            case "25006" -> "The database cannot be written: it is a standby, or set to be read-only.";
            default -> "PostgreSQL ran into a limit of its own (SQLSTATE " + state + ").";
        };
    }

    private static String named(SQLException failure, @Nullable String model) {
        Matcher name = NAMED.matcher(String.valueOf(failure.getMessage()));
        return name.find() ? name.group(1) : String.valueOf(model);
    }

    private static String column(SQLException failure, @Nullable String model) {
        Matcher column = COLUMN.matcher(String.valueOf(failure.getMessage()));
        return column.find() ? column.group(1).replace("\"", "") : named(failure, model);
    }

    private static String on(@Nullable String model) {
        return model == null ? "" : " on " + model;
    }
}
