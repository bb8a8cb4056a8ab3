package dev.tenon.jdbc;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.FailureKind;
import dev.tenon.schema.FieldType;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.Deadline;
import dev.tenon.transaction.Session;
import dev.tenon.transaction.TransactionOptions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, lent out: runs statements, and nothing else touches the transaction state of a {@link java.sql.Connection}.
 * The connection stays in autocommit mode, and BEGIN, COMMIT and ROLLBACK are sent as statements, for drivers that keep the
 * state themselves lose it when one of these fails. Without {@link #begin} each statement is its own transaction. Used by one
 * thread at a time, except {@link #cancel()} and {@link #discard()}. Once it is given back or discarded every call fails and
 * reaches no connection.
 */
public final class JdbcSession implements Session {
    private static final Logger LOGGER = LoggerFactory.getLogger(JdbcSession.class);
    private static final Pattern SAVEPOINT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

    private final Database database;
    private final Driver driver;
    private final Deadline deadline;
    private final Loan loan;
    private final StatementRunner runner;
    private @Nullable TransactionOptions open;
    private boolean doubtful;

    JdbcSession(Database database, Loan loan, TransactionOptions options, Deadline deadline) {
        this.database = database;
        this.driver = database.driver();
        this.deadline = deadline;
        this.loan = loan;
        this.runner = new StatementRunner(database, loan, options);
    }

    /**
     * Runs a statement that gives rows.
     *
     * @return each row with its columns as {@link Bind#value()} of the statement's types
     * @throws DatabaseException if the database refused it
     * @throws dev.tenon.error.InvalidArgumentException if a parameter cannot be stored as it is; nothing was sent
     * @throws dev.tenon.error.InvalidStoredValueException if a stored value is not of its field's type; if the statement also
     *     wrote, it has done so
     */
    public List<@Nullable Object[]> query(Statement statement) {
        return send(statement, prepared -> rows(prepared, statement.columns()), List::size);
    }

    /**
     * Runs a statement of which it is not known what its rows hold; one that gives no rows gives none.
     *
     * @param types gives the type of each column that is to be read, by the columns' names in order of place
     * @return each row with its columns as {@link Bind#value()} of these types, and null for those that were not read
     * @throws DatabaseException if the database refused it
     */
    public List<@Nullable Object[]> query(
            Statement statement, Function<List<String>, List<Optional<FieldType>>> types) {
        return send(statement, prepared -> rows(prepared, types), List::size);
    }

    /**
     * Runs a statement of which nothing is known.
     *
     * @return its rows, with what their columns hold
     * @throws DatabaseException if the database refused it
     */
    public RawRows queryAny(Statement statement) {
        return send(statement, this::anyRows, result -> result.rows().size());
    }

    /**
     * Runs a statement of which nothing is known.
     *
     * @return how many rows it inserted, updated or deleted; or gave, if it gives rows
     * @throws DatabaseException if the database refused it
     */
    public long executeAny(Statement statement) {
        return send(statement, driver::executeAny, count -> count);
    }

    /**
     * Runs a statement that gives no rows.
     *
     * @return how many rows it inserted, updated or deleted
     * @throws DatabaseException if the database refused it
     * @throws dev.tenon.error.InvalidArgumentException if a parameter cannot be stored as it is; nothing was sent
     */
    public long execute(Statement statement) {
        return send(statement, PreparedStatement::executeLargeUpdate, count -> count);
    }

    /**
     * Runs a text of statements as it is.
     *
     * @throws DatabaseException if the database refused one of them; those before it may have been done
     */
    public void script(String sql) {
        PooledConnection connection = loan.work();
        try {
            driver.script(connection.connection(), sql);
        } catch (SQLException failure) {
            throw driver.classify(failure, database.schema(), null);
        } finally {
            loan.rest();
        }
    }

    /**
     * Begins a transaction as the options ask; waits for a lock of the database until the deadline that the session was
     * acquired with, and then fails with the kind {@link FailureKind#LOCK_WAIT}.
     *
     * @throws dev.tenon.error.UnsupportedOptionException if the database cannot honour an option; nothing was sent
     */
    @Override
    public void begin(TransactionOptions options) {
        List<String> statements = driver.begin(options, loan.role());
        waitForLocksUntilDeadline();
        open = options;
        try {
            statements.forEach(runner::control);
        } catch (DatabaseException failure) {
            afterEnd();
            throw failure;
        }
    }

    /**
     * Commits. A return means that the database acknowledged it. After a failure of the kind {@link FailureKind#LOCK_WAIT} or
     * {@link FailureKind#CONSTRAINT} the transaction is still open.
     */
    @Override
    public void commit() {
        limitLockWait(database.limits().commitWait());
        runner.control("COMMIT");
        afterEnd();
    }

    /** Rolls the whole transaction back; does nothing if the database has already done so by itself. */
    @Override
    public void rollback() {
        try {
            runner.control("ROLLBACK");
        } catch (DatabaseException failure) {
            if (!(failure.getCause() instanceof SQLException cause) || !driver.saysNoTransaction(cause)) {
                throw failure;
            }
        }
        afterEnd();
    }

    @Override
    public void savepoint(String name) {
        runner.control("SAVEPOINT " + checked(name));
    }

    @Override
    public void rollbackTo(String name) {
        runner.control("ROLLBACK TO SAVEPOINT " + checked(name));
        runner.control("RELEASE SAVEPOINT " + checked(name));
    }

    @Override
    public void release(String name) {
        runner.control("RELEASE SAVEPOINT " + checked(name));
    }

    /** Stops the statement in flight, if there is one: it fails with the kind {@link FailureKind#CANCELLED}. */
    @Override
    public void cancel() {
        loan.cancel();
    }

    /** Gives the connection back. A transaction that is still open is rolled back first. */
    @Override
    public void giveBack() {
        if (open != null) {
            rollbackForgotten();
        }
        if (doubtful) {
            discard();
        } else {
            loan.giveBack();
        }
    }

    /**
     * Closes the connection itself. One that is the whole database is kept if its transaction can be rolled back, for
     * closing it would lose everything.
     */
    @Override
    public void discard() {
        loan.discard();
    }

    /**
     * A driver may wrap a statement that stands alone in a transaction of its own, and leave that open if the cancel comes
     * between the two; it must not reach whoever has the connection next.
     */
    private <T> T send(Statement statement, Work<T> work, ToLongFunction<T> rows) {
        try {
            return runner.run(statement, work, rows);
        } catch (DatabaseException failure) {
            if (open == null && failure.kind() == FailureKind.CANCELLED) {
                rollbackForgotten();
            }
            throw failure;
        }
    }

    /** Lets statements wait for locks until the deadline, and not much longer. */
    void waitForLocksUntilDeadline() {
        limitLockWait(Duration.ofNanos(Math.max(0, deadline.remainingNanos())));
    }

    private void limitLockWait(Duration limit) {
        if (loan.role() == Role.READER) {
            return;
        }
        PooledConnection connection = loan.work();
        try {
            driver.limitLockWait(connection.connection(), database.limits().lockWait(limit));
        } catch (SQLException failure) {
            throw driver.classify(failure, database.schema(), null);
        } finally {
            loan.rest();
        }
    }

    private void rollbackForgotten() {
        try {
            rollback();
        } catch (DatabaseException failure) {
            LOGGER.warn(
                    "A transaction that was left open could not be rolled back; its connection is closed.", failure);
            doubtful = true;
        }
    }

    /** Puts the connection back as it was. That cannot undo what has ended, so a failure only costs the connection. */
    private void afterEnd() {
        TransactionOptions ended = open;
        open = null;
        if (ended == null) {
            return;
        }
        try {
            driver.afterEnd(ended, loan.role()).forEach(runner::control);
        } catch (DatabaseException failure) {
            LOGGER.warn("A connection could not be put back in order; it is closed.", failure);
            doubtful = true;
        }
    }

    /** A write that is to give back rows gives no result at all on some databases where its condition can never hold. */
    private List<@Nullable Object[]> rows(PreparedStatement prepared, List<FieldType> columns) throws SQLException {
        if (!prepared.execute()) {
            return List.of();
        }
        try (ResultSet result = prepared.getResultSet()) {
            return rows(result, columns.stream().map(Optional::of).toList());
        }
    }

    private List<@Nullable Object[]> rows(
            PreparedStatement prepared, Function<List<String>, List<Optional<FieldType>>> types) throws SQLException {
        if (!prepared.execute()) {
            return List.of();
        }
        try (ResultSet result = prepared.getResultSet()) {
            return rows(result, types.apply(RawRows.names(result.getMetaData())));
        }
    }

    private List<@Nullable Object[]> rows(ResultSet result, List<Optional<FieldType>> columns) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (result.next()) {
            @Nullable Object[] row = new @Nullable Object[columns.size()];
            for (int column = 0; column < row.length; column++) {
                FieldType type = columns.get(column).orElse(null);
                row[column] = type == null ? null : driver.read(result, column + 1, type);
            }
            rows.add(row);
        }
        return rows;
    }

    private RawRows anyRows(PreparedStatement prepared) throws SQLException {
        if (!prepared.execute()) {
            return RawRows.none();
        }
        try (ResultSet result = prepared.getResultSet()) {
            return driver.read(result);
        }
    }

    /** Savepoints are named by Tenon alone, so that their names need no quotes; the check keeps it so. */
    private static String checked(String name) {
        if (!SAVEPOINT.matcher(name).matches()) {
            throw new IllegalArgumentException("A savepoint is named by letters, digits and underscores.");
        }
        return name;
    }
}
