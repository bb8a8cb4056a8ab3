package dev.tenon.jdbc;

import dev.tenon.error.DatabaseException;
import dev.tenon.schema.Schema;
import dev.tenon.transaction.Deadline;
import dev.tenon.transaction.SessionSource;
import dev.tenon.transaction.Ticker;
import dev.tenon.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** An open database: where sessions come from, with fair, bounded waiting. Thread-safe. */
public final class Database implements SessionSource<JdbcSession>, AutoCloseable {
    private volatile Driver driver;
    private final Schema schema;
    private final PoolOptions options;
    private final StatementListener listener;
    private final Lane writers;
    private final Lane readers;

    private Database(
            Driver driver,
            Schema schema,
            String url,
            PoolOptions options,
            StatementListener listener,
            Topology topology) {
        this.driver = driver;
        this.schema = schema;
        this.options = options;
        this.listener = listener;
        Role role = topology == Topology.SOLE_CONNECTION ? Role.SOLE : Role.WRITER;
        int limit = topology == Topology.MANY ? options.connections() : 1;
        this.writers = new Lane("connection for writing", driver, limit, opener(url, role));
        this.readers = topology == Topology.ONE_WRITER
                ? new Lane("connection for reading", driver, options.readers(), opener(url, Role.READER))
                : writers;
    }

    /**
     * Opens a database and one connection to it, so that a wrong url is known at once.
     *
     * @param schema gives messages the names of models and fields
     * @throws dev.tenon.error.InvalidUrlException if the driver cannot understand the url
     * @throws dev.tenon.error.DatabaseUnreachableException if the database cannot be opened
     */
    public static Database open(
            Driver driver, Schema schema, String url, PoolOptions options, StatementListener listener) {
        Database database = new Database(driver, schema, url, options, listener, driver.topology(url));
        TransactionOptions any = TransactionOptions.interactive();
        database.acquire(any, Deadline.in(any.maxWait(), Ticker.SYSTEM)).giveBack();
        return database;
    }

    /** The driver for its server. */
    public Driver driver() {
        return driver;
    }

    /** The schema that it was opened with. */
    public Schema schema() {
        return schema;
    }

    /**
     * A session for a transaction with these options, or for single statements outside of one: {@code readOnly} options give
     * a session that only reads.
     *
     * @param deadline when the wait for the connection, and later for the BEGIN on it, is over
     * @throws dev.tenon.error.UnsupportedOptionException if the database cannot honour an option; nothing was waited for
     * @throws dev.tenon.error.TransactionStartTimeoutException when the deadline passed, or the thread was interrupted, which
     *     then stays interrupted
     * @throws dev.tenon.error.ClientClosedException after {@link #close()}
     */
    @Override
    public JdbcSession acquire(TransactionOptions options, Deadline deadline) {
        driver.begin(options, Role.WRITER);
        Lane lane = options.readOnly() ? readers : writers;
        JdbcSession session = new JdbcSession(this, new Loan(lane, lane.take(deadline)), options, deadline);
        try {
            session.waitForLocksUntilDeadline();
            return session;
        } catch (DatabaseException failure) {
            session.discard();
            throw failure;
        }
    }

    /** Closes what is idle now and what is in use when it is given back. Whoever waits is told so. Closing twice is once. */
    @Override
    public void close() {
        readers.close();
        writers.close();
    }

    PoolOptions options() {
        return options;
    }

    StatementListener listener() {
        return listener;
    }

    private Supplier<PooledConnection> opener(String url, Role role) {
        return () -> open(driver.connect(url, role), role);
    }

    private PooledConnection open(Connection connection, Role role) {
        try {
            driver = driver.forServer(connection);
            return new PooledConnection(connection, role, options.statements(), driver.nothing());
        } catch (SQLException failure) {
            DatabaseException meaning = driver.classify(failure, schema, null);
            try {
                connection.close();
            } catch (SQLException second) {
                meaning.addSuppressed(second);
            }
            throw meaning;
        }
    }
}
