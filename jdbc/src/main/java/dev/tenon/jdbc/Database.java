package dev.tenon.jdbc;

import dev.tenon.error.DatabaseException;
import dev.tenon.jdbc.url.ConnectionUrl;
import dev.tenon.schema.Schema;
import dev.tenon.transaction.Deadline;
import dev.tenon.transaction.SessionSource;
import dev.tenon.transaction.Ticker;
import dev.tenon.transaction.TransactionOptions;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An open database: where sessions come from, with fair, bounded waiting. Thread-safe. */
public final class Database implements SessionSource<JdbcSession>, AutoCloseable {
    /** As far ahead as anything is ever waited for. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final FittedDriver driver;
    private final Schema schema;
    private final PoolLimits limits;
    private final StatementListener listener;
    private final Lanes lanes;

    private Database(FittedDriver driver, Schema schema, PoolLimits limits, StatementListener listener, Lanes lanes) {
        this.driver = driver;
        this.schema = schema;
        this.limits = limits;
        this.listener = listener;
        this.lanes = lanes;
    }

    /**
     * Opens a database and one connection to it, so that a wrong url is known at once.
     *
     * @param schema gives messages the names of models and fields
     * @param options go before what the url says
     * @throws dev.tenon.error.InvalidUrlException if the driver cannot understand the url
     * @throws dev.tenon.error.DatabaseUnreachableException if the database cannot be opened
     */
    public static Database open(
            Driver driver, Schema schema, String url, PoolOptions options, StatementListener listener) {
        FittedDriver fitted = new FittedDriver(driver, schema);
        ConnectionUrl address = driver.address(url).under(options.settings());
        PoolLimits limits = PoolLimits.of(options, address.settings());
        return new Database(fitted, schema, limits, listener, Lanes.to(address, fitted, limits)).tried();
    }

    /**
     * Opens the database that a {@link DataSource} leads to, and takes one connection of it, so that a wrong one is known at once. The
     * source stays its owner's: it is not closed with the database.
     *
     * @param schema gives messages the names of models and fields
     * @param options of these, how connections are opened and when they are replaced is the source's own matter
     * @throws dev.tenon.error.UnsupportedOptionException if the database is one that is not reached through a DataSource
     * @throws dev.tenon.error.InvalidArgumentException if its connections are of a driver that Tenon does not work with
     * @throws dev.tenon.error.DatabaseUnreachableException if it gives no connection
     */
    public static Database open(
            Driver driver, Schema schema, DataSource source, PoolOptions options, StatementListener listener) {
        FittedDriver fitted = new FittedDriver(driver, schema);
        PoolLimits limits = PoolLimits.of(options, options.settings());
        return new Database(fitted, schema, limits, listener, Lanes.of(source, fitted, options, limits)).tried();
    }

    /** The driver for its server. */
    public Driver driver() {
        return driver.get();
    }

    /** The schema that it was opened with. */
    public Schema schema() {
        return schema;
    }

    /** How long work without a {@code maxWait} of its own waits for a connection, if options or url say so. */
    public Optional<Duration> poolTimeout() {
        return Optional.ofNullable(limits.poolTimeout()).map(time -> time.isZero() ? FOR_EVER : time);
    }

    /**
     * A session for a transaction with these options: {@code readOnly} ones give a session that only reads.
     *
     * @param deadline when the wait for the connection, and later for the BEGIN on it, is over
     * @throws dev.tenon.error.UnsupportedOptionException if the database cannot honour an option; nothing was waited for
     * @throws dev.tenon.error.TransactionStartTimeoutException when the deadline passed, or the thread was interrupted, which
     *     then stays interrupted
     * @throws dev.tenon.error.PoolTimeoutException when the time that the pool gives was over first
     * @throws dev.tenon.error.ClientClosedException after {@link #close()}
     */
    @Override
    public JdbcSession acquire(TransactionOptions options, Deadline deadline) {
        driver.get().begin(options, Role.WRITER);
        Wait wait = poolTimeout()
                .filter(time -> time.compareTo(deadline.limit()) <= 0)
                .map(time -> new Wait(in(time), Wait.Limit.POOL_TIMEOUT))
                .orElse(new Wait(deadline, Wait.Limit.MAX_WAIT));
        return session(options, wait, deadline);
    }

    /**
     * A session for a single statement, or several that each stand alone: {@code readOnly} options give a session that only reads.
     *
     * @param options its {@code maxWait} is how long to wait for a connection, unless the pool says
     * @throws dev.tenon.error.PoolTimeoutException when that time was over, or the thread was interrupted, which then stays
     *     interrupted
     * @throws dev.tenon.error.ClientClosedException after {@link #close()}
     */
    public JdbcSession acquireAlone(TransactionOptions options) {
        Deadline end = in(poolTimeout().orElse(options.maxWait()));
        boolean unsaid = limits.poolTimeout() == null;
        Wait wait = new Wait(end, unsaid ? Wait.Limit.MAX_WAIT_ALONE : Wait.Limit.POOL_TIMEOUT);
        return session(options, wait, unsaid ? end : null);
    }

    /** Closes what is idle now and what is in use when it is given back. Whoever waits is told so. Closing twice is once. */
    @Override
    public void close() {
        lanes.close();
    }

    PoolLimits limits() {
        return limits;
    }

    StatementListener listener() {
        return listener;
    }

    /** @param deadline until when its statements wait for locks; null for {@code maxWait} from when it has its connection */
    private JdbcSession session(TransactionOptions options, Wait wait, @Nullable Deadline deadline) {
        Lane lane = options.readOnly() ? lanes.readers() : lanes.writers();
        Loan loan = new Loan(lane, lane.take(wait));
        JdbcSession session = new JdbcSession(this, loan, options, deadline != null ? deadline : in(options.maxWait()));
        try {
            session.waitForLocksUntilDeadline();
            return session;
        } catch (DatabaseException failure) {
            session.discard();
            throw failure;
        }
    }

    private Database tried() {
        try {
            acquireAlone(TransactionOptions.interactive()).giveBack();
            return this;
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    private static Deadline in(Duration time) {
        return Deadline.in(time, Ticker.SYSTEM);
    }
}
