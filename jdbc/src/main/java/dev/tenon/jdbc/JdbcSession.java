package dev.tenon.jdbc;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.error.TenonException;
import dev.tenon.error.TransactionStartTimeoutException;
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
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, lent out: runs statements and is the only class that touches the transaction state of a {@link
 * java.sql.Connection}. The connection stays in autocommit mode and BEGIN, COMMIT and ROLLBACK are sent as statements, for
 * drivers that keep the state themselves lose it when one of these fails. Used by one thread at a time, except {@link
 * #cancel()}. After {@link #giveBack()} or {@link #discard()} every call fails and reaches no connection.
 */
public final class JdbcSession implements Session {
    private static final Logger LOGGER = LoggerFactory.getLogger(JdbcSession.class);
    private static final Pattern SAVEPOINT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

    private final Database database;
    private final Driver driver;
    private final Lane lane;
    private final TransactionOptions options;
    private final Deadline deadline;
    private final InFlight inFlight = new InFlight();
    private @Nullable PooledConnection lent;
    private @Nullable TransactionOptions open;
    private boolean doubtful;

    JdbcSession(
            Database database, Lane lane, PooledConnection connection, TransactionOptions options, Deadline deadline) {
        this.database = database;
        this.driver = database.driver();
        this.lane = lane;
        this.lent = connection;
        this.options = options;
        this.deadline = deadline;
    }

    /** Lets statements wait for locks until the deadline, and no longer. */
    void limitLockWait() {
        limitLockWait(Duration.ofNanos(Math.max(0, deadline.remainingNanos())));
    }

    /**
     * Runs a statement that gives rows.
     *
     * @return each row with its columns as {@link Bind#value()} of the statement's types
     * @throws DatabaseException if the database refused it
     * @throws dev.tenon.error.InvalidArgumentException if a parameter cannot be stored as it is; nothing was sent
     * @throws dev.tenon.error.InvalidStoredValueException if a stored value is not of its field's type
     */
    public List<@Nullable Object[]> query(Statement statement) {
        return run(statement, prepared -> rows(prepared, statement.columns()), List::size);
    }

    /**
     * Runs a statement that gives no rows.
     *
     * @return how many rows it inserted, updated or deleted
     * @throws DatabaseException if the database refused it
     * @throws dev.tenon.error.InvalidArgumentException if a parameter cannot be stored as it is; nothing was sent
     */
    public long execute(Statement statement) {
        return run(statement, PreparedStatement::executeLargeUpdate, count -> count);
    }

    /**
     * Begins a transaction as the options ask.
     *
     * @throws dev.tenon.error.UnsupportedOptionException if the database cannot honour an option; nothing was sent
     * @throws TransactionStartTimeoutException if the deadline that this session was acquired with passed while another
     *     process held the lock
     */
    @Override
    public void begin(TransactionOptions options) {
        List<String> statements = driver.begin(options, connection().role());
        limitLockWait();
        try {
            open = options;
            statements.forEach(this::control);
        } catch (DatabaseException failure) {
            afterEnd();
            if (failure.kind() == FailureKind.LOCK_WAIT) {
                throw new TransactionStartTimeoutException(
                        "The transaction could not begin within maxWait = "
                                + deadline.limit().toMillis() + " ms: another process holds the lock of the database.",
                        "Give a longer maxWait, or make the other process's transactions shorter.",
                        failure);
            }
            throw failure;
        }
    }

    /** Commits. A return means that the database acknowledged it. After a failure the transaction may still be open. */
    @Override
    public void commit() {
        limitLockWait(database.options().commitWait());
        control("COMMIT");
        afterEnd();
    }

    /** Rolls the whole transaction back; does nothing if the database has already done so by itself. */
    @Override
    public void rollback() {
        try {
            control("ROLLBACK");
        } catch (DatabaseException failure) {
            if (!(failure.getCause() instanceof SQLException cause) || !driver.saysNoTransaction(cause)) {
                throw failure;
            }
        }
        afterEnd();
    }

    @Override
    public void savepoint(String name) {
        control("SAVEPOINT " + quoted(name));
    }

    @Override
    public void rollbackTo(String name) {
        control("ROLLBACK TO SAVEPOINT " + quoted(name));
        control("RELEASE SAVEPOINT " + quoted(name));
    }

    @Override
    public void release(String name) {
        control("RELEASE SAVEPOINT " + quoted(name));
    }

    /** Stops the statement in flight, if there is one: it fails with the kind {@link FailureKind#CANCELLED}. */
    @Override
    public void cancel() {
        inFlight.cancel();
    }

    /** Gives the connection back. A transaction that is still open is rolled back first. Giving back twice is once. */
    @Override
    public void giveBack() {
        if (lent == null) {
            return;
        }
        if (doubtful || !isClean()) {
            discard();
            return;
        }
        PooledConnection connection = lent;
        lent = null;
        lane.giveBack(connection);
    }

    /**
     * Closes the connection itself. A database that lives in its only connection is kept, as long as a rollback succeeds on
     * it, because it would be lost.
     */
    @Override
    public void discard() {
        if (lent == null) {
            return;
        }
        boolean kept = lent.role() == Role.SOLE && isClean() && !doubtful;
        PooledConnection connection = lent;
        lent = null;
        if (kept) {
            lane.giveBack(connection);
        } else {
            lane.discard(connection);
        }
    }

    private boolean isClean() {
        if (open == null) {
            return true;
        }
        try {
            rollback();
            return !doubtful;
        } catch (DatabaseException failure) {
            LOGGER.warn("A transaction that was still open could not be rolled back; its connection is closed.", failure);
            return false;
        }
    }

    /** Puts the connection back as it was; that cannot undo what has ended, so a failure only costs the connection. */
    private void afterEnd() {
        TransactionOptions ended = open;
        open = null;
        if (ended == null) {
            return;
        }
        try {
            driver.afterEnd(ended, connection().role()).forEach(this::control);
        } catch (DatabaseException failure) {
            LOGGER.warn("A connection could not be put back in order; it is closed.", failure);
            doubtful = true;
        }
    }

    private void control(String sql) {
        Statement statement = new Statement(sql, List.of(), List.of(), null);
        tell(statement, send(statement, PreparedStatement::execute, false), done -> 0);
    }

    private <T> T run(Statement statement, Work<T> work, ToLongFunction<T> rows) {
        return tell(statement, send(statement, work, true), rows);
    }

    private <T> T tell(Statement statement, Sent<T> sent, ToLongFunction<T> rows) {
        StatementListener listener = database.listener();
        if (listener != StatementListener.NONE) {
            List<Bind> parameters = listener.wantsParameters() ? statement.binds() : List.of();
            long count = sent.failure() == null ? rows.applyAsLong(sent.orThrow()) : 0;
            StatementEvent event = new StatementEvent(
                    statement.sql(), statement.model(), options.label(), parameters, sent.nanos(), count, sent.failure());
            try {
                listener.statement(event);
            } catch (RuntimeException failure) {
                LOGGER.warn("A statement listener failed; the statement is not affected.", failure);
            }
        }
        return sent.orThrow();
    }

    private <T> Sent<T> send(Statement statement, Work<T> work, boolean cancellable) {
        StatementCache statements = connection().statements();
        long start = System.nanoTime();
        try {
            PreparedStatement prepared = statements.prepare(statement.sql());
            bind(prepared, statement.binds());
            start = System.nanoTime();
            if (cancellable) {
                inFlight.begins(prepared);
            }
            T result = work.with(prepared);
            return new Sent<>(result, null, System.nanoTime() - start);
        } catch (SQLException failure) {
            statements.evict(statement.sql());
            return new Sent<>(null, classified(failure, statement.model()), System.nanoTime() - start);
        } catch (TenonException failure) {
            statements.evict(statement.sql());
            return new Sent<>(null, failure, System.nanoTime() - start);
        } finally {
            inFlight.ends();
        }
    }

    private void bind(PreparedStatement prepared, List<Bind> binds) throws SQLException {
        for (int place = 1; place <= binds.size(); place++) {
            driver.bind(prepared, place, binds.get(place - 1));
        }
    }

    private List<@Nullable Object[]> rows(PreparedStatement prepared, List<FieldType> columns) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (ResultSet result = prepared.executeQuery()) {
            while (result.next()) {
                @Nullable Object[] row = new @Nullable Object[columns.size()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = driver.read(result, column + 1, columns.get(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private DatabaseException classified(SQLException failure, @Nullable String model) {
        DatabaseException classified = driver.classify(failure, database.schema(), model);
        return options.readOnly() && driver.saysReadOnly(failure)
                ? new ReadOnlyTransactionException(
                        new DatabaseException.Details(
                                classified.sqlState().orElse(null), classified.vendorCode(), model),
                        failure)
                : classified;
    }

    private void limitLockWait(Duration limit) {
        try {
            if (connection().role() != Role.READER) {
                driver.limitLockWait(connection().connection(), limit);
            }
        } catch (SQLException failure) {
            throw classified(failure, null);
        }
    }

    private PooledConnection connection() {
        if (lent == null) {
            throw new IllegalStateException("The session has been given back: nothing may be sent on it any more.");
        }
        return lent;
    }

    /** Savepoints are named by Tenon alone; the check keeps it so. */
    private static String quoted(String name) {
        if (!SAVEPOINT.matcher(name).matches()) {
            throw new IllegalArgumentException("A savepoint is named by letters, digits and underscores.");
        }
        return '"' + name + '"';
    }
}
