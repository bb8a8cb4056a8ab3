package dev.tenon.client.engine;

import dev.tenon.client.Ambient;
import dev.tenon.client.OpenOptions;
import dev.tenon.client.Sql;
import dev.tenon.client.TransactionBody;
import dev.tenon.client.generate.Defaults;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.RawRows;
import dev.tenon.migrate.Push;
import dev.tenon.migrate.PushReport;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Planner;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Schema;
import dev.tenon.sql.Dialect;
import dev.tenon.sql.Language;
import dev.tenon.sql.SqlWriter;
import dev.tenon.transaction.Environment;
import dev.tenon.transaction.Isolation;
import dev.tenon.transaction.TransactionOptions;
import dev.tenon.transaction.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs requests: plans them, writes their statements, finds the session and the transaction that they need. The one place that
 * knows all of these. Thread-safe.
 */
public final class Engine implements RawExecutor, AutoCloseable {
    private final OpenOptions options;
    private final Kit kit;
    private final Database database;
    private final Transactions<JdbcSession> transactions;
    private final Surroundings surroundings;
    private final TimeLimit limit;

    private Engine(
            OpenOptions options,
            Kit kit,
            Database database,
            Transactions<JdbcSession> transactions,
            Surroundings surroundings,
            TimeLimit limit) {
        this.options = options;
        this.kit = kit;
        this.database = database;
        this.transactions = transactions;
        this.surroundings = surroundings;
        this.limit = limit;
    }

    /**
     * Opens the database of a schema. What a client does not know of it, such as ignored fields, is left alone.
     *
     * @throws dev.tenon.error.MissingEnvironmentVariableException if the url is to come from a variable that is not set
     * @throws dev.tenon.error.InvalidUrlException if the url cannot be understood
     * @throws dev.tenon.error.DatabaseUnreachableException if the database cannot be opened
     * @throws UnsupportedOptionException if it was given a DataSource, and the database is not reached through one
     */
    public static Engine open(Schema schema, OpenOptions options) {
        Driver driver = Driver.serving(schema.datasource().provider());
        Listeners listeners =
                new Listeners(options.telling().listeners(), options.telling().parametersShown());
        DataSource source = options.source().dataSource();
        Database database = source == null
                ? Database.open(
                        driver, schema, options.urlOf(schema.datasource()), options.pool(), listeners.ofStatements())
                : Database.open(driver, schema, source, options.pool(), listeners.ofStatements());
        Dialect dialect = database.driver().dialect();
        Kit kit = new Kit(
                new Planner(
                        schema.visible(),
                        dialect.capabilities(),
                        options.reading().omitted(),
                        options.reading().loadStrategy()),
                dialect,
                new SqlWriter(dialect),
                Defaults.system());
        Environment environment = Environment.system(listeners.ofTransactions());
        Transactions<JdbcSession> transactions = new Transactions<>(database, environment);
        TimeLimit none = new TimeLimit(environment.watchdog(), null);
        return new Engine(options, kit, database, transactions, new Surroundings(), none);
    }

    /** The options that it was opened with. */
    public OpenOptions options() {
        return options;
    }

    /** The same engine, for deliberate use outside of the transaction that its thread is in. */
    public Engine detached() {
        return new Engine(options, kit, database, transactions, new Surroundings(), limit);
    }

    /**
     * The same engine for requests that may not take longer than this where they are in no transaction: what does is cancelled
     * ({@link FailureKind#CANCELLED}), or, if it is a transaction of its own, rolled back.
     */
    public Engine within(Duration time) {
        TimeLimit within = new TimeLimit(limit.watchdog(), time);
        return new Engine(options, kit, database, transactions, surroundings, within);
    }

    /**
     * Runs the request: a read or a single write by itself, anything else in a transaction of its own.
     *
     * @throws dev.tenon.error.OutsideTransactionException inside a transaction of this engine, unless {@link Ambient#JOIN}
     */
    @Override
    public Result execute(Request request) {
        Optional<EngineTransaction> around = around("A call of " + called(request));
        if (around.isPresent()) {
            return around.get().execute(request);
        }
        Plan plan = kit.plan(request);
        return switch (plan.access()) {
            case READ -> alone(defaults().asReadOnly(), session -> run(plan, session));
            case SINGLE_WRITE -> alone(defaults(), session -> run(plan, session));
            case TRANSACTION ->
                transactions.run(limit.on(sequential()), scope -> new PlanRun(plan, kit, Statements.of(scope)).run());
        };
    }

    /** Runs a statement by itself; on a connection that only reads if it begins with {@code SELECT}. */
    @Override
    public List<@Nullable Object[]> query(Sql sql, Function<List<String>, List<Optional<FieldType>>> types) {
        Optional<EngineTransaction> around = around("A raw query");
        if (around.isPresent()) {
            return around.get().query(sql, types);
        }
        RawStatement raw = RawStatement.of(sql, language());
        return alone(options(raw), session -> session.query(raw.statement(), types));
    }

    @Override
    public long execute(Sql sql) {
        Optional<EngineTransaction> around = around("A raw statement");
        if (around.isPresent()) {
            return around.get().execute(sql);
        }
        RawStatement raw = RawStatement.of(sql, language());
        return alone(defaults(), session -> session.executeAny(raw.statement()));
    }

    /** Like {@link #query(Sql, Function)}. */
    @Override
    public RawRows query(NativeSql sql) {
        Optional<EngineTransaction> around = around("A raw query");
        if (around.isPresent()) {
            return around.get().query(sql);
        }
        RawStatement raw = RawStatement.of(sql, language());
        return alone(options(raw), session -> session.queryAny(raw.statement()));
    }

    @Override
    public long execute(NativeSql sql) {
        Optional<EngineTransaction> around = around("A raw statement");
        if (around.isPresent()) {
            return around.get().execute(sql);
        }
        RawStatement raw = RawStatement.of(sql, language());
        return alone(defaults(), session -> session.executeAny(raw.statement()));
    }

    /**
     * Runs the body in a transaction: commits when it returns, rolls back when it throws, whatever it throws.
     *
     * @throws dev.tenon.error.OutsideTransactionException inside a transaction of this engine, unless {@link Ambient#JOIN}
     */
    public <R extends @Nullable Object, E extends Exception> R transaction(
            TransactionOptions options, TransactionBody<EngineTransaction, R, E> body) throws E {
        Optional<EngineTransaction> around = around("A transaction");
        if (around.isPresent()) {
            return around.get().nested(labelOf(options, this.options.transaction()), body);
        }
        StackWalker.@Nullable StackFrame place = Surroundings.caller();
        return transactions.run(options, scope -> {
            EngineTransaction transaction = new EngineTransaction(kit, scope, surroundings, options.readOnly());
            return surroundings.within(transaction, place, body);
        });
    }

    /** Begins a transaction that ends when it is told to. It may be handed from thread to thread. */
    public EngineTransaction begin(TransactionOptions options) {
        Optional<EngineTransaction> around = around("A transaction");
        if (around.isPresent()) {
            return around.get().open(labelOf(options, this.options.transaction()));
        }
        return new EngineTransaction(kit, transactions.begin(options), surroundings, options.readOnly());
    }

    /**
     * Begins a transaction that only reads and lives until it is closed; where the database has it, it sees one state of all.
     */
    public EngineTransaction beginSnapshot() {
        Optional<EngineTransaction> around = around("A stream");
        if (around.isPresent()) {
            return around.get().open(null);
        }
        TransactionOptions reading = options.transaction().noTimeout().asReadOnly();
        try {
            return begin(reading.isolation(Isolation.REPEATABLE_READ));
        } catch (UnsupportedOptionException otherLevels) {
            return begin(reading);
        }
    }

    /**
     * Runs the steps in order in one transaction: all of them or none. If a conflict makes it run again, so do the steps.
     */
    public void batch(List<BatchStep> steps, TransactionOptions options) {
        Optional<EngineTransaction> around = around("A batch");
        if (around.isPresent()) {
            around.get().batch(labelOf(options, sequential()), steps);
        } else if (!steps.isEmpty()) {
            transactions.run(options, scope -> {
                EngineTransaction transaction = new EngineTransaction(kit, scope, surroundings, options.readOnly());
                steps.forEach(step -> step.run(transaction));
                return transaction;
            });
        }
    }

    /** Creates the tables of the schema, if the database has none. */
    public PushReport push() {
        requireOutside("A push");
        return new Push(database).run();
    }

    /** Drops everything that the database holds, data included, and creates the tables of the schema. */
    public PushReport reset() {
        requireOutside("A reset");
        return new Push(database).reset();
    }

    /**
     * Runs a text of SQL statements as it is, each by itself. Whoever wrote the text can do anything with the database: it
     * must never hold what came from elsewhere.
     */
    public void script(String sql) {
        requireOutside("A script");
        JdbcSession session = database.acquireAlone(defaults());
        try {
            session.script(sql);
        } finally {
            session.giveBack();
        }
    }

    /** Closes the connections. */
    @Override
    public void close() {
        database.close();
    }

    private void requireOutside(String what) {
        around(what).ifPresent(transaction -> {
            throw new UnsupportedOptionException(
                    what + " cannot be part of a transaction.", "Do it before the transaction begins.", null);
        });
    }

    /** What transactions start from that are not interactive: they wait for a connection as single statements do. */
    public TransactionOptions sequential() {
        TransactionOptions usual = defaults();
        return usual.maxWait(database.poolTimeout().orElse(usual.maxWait()));
    }

    private TransactionOptions defaults() {
        return TransactionOptions.sequential().maxWait(options.transaction().maxWait());
    }

    private TransactionOptions options(RawStatement raw) {
        return raw.isRead() ? defaults().asReadOnly() : defaults();
    }

    private Language language() {
        return kit.dialect().language();
    }

    private Result run(Plan plan, JdbcSession session) {
        return new PlanRun(plan, kit, Statements.of(session)).run();
    }

    private <R> R alone(TransactionOptions how, Function<JdbcSession, R> work) {
        JdbcSession session = database.acquireAlone(how);
        boolean inDoubt = false;
        try {
            return limit.on(session, () -> work.apply(session));
        } catch (DatabaseException failure) {
            inDoubt = failure.kind() == FailureKind.DISCONNECTED || failure.kind() == FailureKind.UNCLASSIFIED;
            throw failure;
        } finally {
            if (inDoubt) {
                session.discard();
            } else {
                session.giveBack();
            }
        }
    }

    private Optional<EngineTransaction> around(String use) {
        return surroundings.around(use, options.ambient());
    }

    /** The label asked for, which is all that a transaction can be given that joins another. */
    private static @Nullable String labelOf(TransactionOptions asked, TransactionOptions usual) {
        String label = asked.label();
        if (!asked.equals(label == null ? usual : usual.label(label))) {
            throw new UnsupportedOptionException(
                    "A transaction that takes part in the one around it was given options of its own: " + asked + ".",
                    "Give them to the outermost transaction; only `label` can be given to an inner one.",
                    null);
        }
        return label;
    }

    private static String called(Request request) {
        return request.model() + "." + request.getClass().getSimpleName();
    }
}
