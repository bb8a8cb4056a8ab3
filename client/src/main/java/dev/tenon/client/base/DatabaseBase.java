package dev.tenon.client.base;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.Script;
import dev.tenon.client.Sql;
import dev.tenon.client.TransactionBody;
import dev.tenon.client.TransactionalClient;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.EngineTransaction;
import dev.tenon.client.engine.Executor;
import dev.tenon.migrate.PushReport;
import dev.tenon.transaction.TransactionOptions;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every generated client of a database can. Thread-safe; one serves a whole application.
 *
 * @param <T> the transaction's client
 */
public abstract class DatabaseBase<T> implements TransactionalClient<T>, AutoCloseable {
    private final Engine engine;
    private final Function<EngineTransaction, T> wrapper;

    /** A client of this engine. */
    protected DatabaseBase(Engine engine, Function<EngineTransaction, T> wrapper) {
        this.engine = engine;
        this.wrapper = wrapper;
    }

    /** The options that callers start from, changed as they say. */
    protected static OpenOptions options(UnaryOperator<OpenOptions> change) {
        return Arguments.apply(change, OpenOptions.defaults(), "the options of the client");
    }

    @Override
    public <R extends @Nullable Object, E extends Exception> R transaction(
            TransactionBody<T, R, E> body, UnaryOperator<TransactionOptions> options) throws E {
        Arguments.given(body, "the body of the transaction");
        return engine.transaction(interactive(options), transaction -> body.run(wrapper.apply(transaction)));
    }

    /**
     * Begins a transaction as a handle, for code that cannot be a lambda. Closing it without {@code commit()} rolls it back.
     *
     * @throws dev.tenon.error.TransactionStartTimeoutException if no connection was free within {@code maxWait}
     */
    public T begin() {
        return begin(UnaryOperator.identity());
    }

    /**
     * Like {@link #begin()}, with these options.
     *
     * @param options changes the client's defaults: {@code o -> o.timeout(ofSeconds(10))}
     */
    public T begin(UnaryOperator<TransactionOptions> options) {
        return wrapper.apply(engine.begin(interactive(options)));
    }

    /**
     * Makes the database's tables what the schema says, without a history. For development and tests.
     *
     * @return what was done
     */
    public PushReport push() {
        return engine.push();
    }

    /** Closes the connections. What is still running is waited for; closing twice does nothing. */
    @Override
    public void close() {
        engine.close();
    }

    /** The same engine, for deliberate use outside of the transaction that its thread is in. */
    protected final Engine detachedEngine() {
        return engine.detached();
    }

    @Override
    public <R> List<R> queryRaw(Class<R> type, Sql statement) {
        return RawReader.rows(engine, type, statement);
    }

    @Override
    public long executeRaw(Sql statement) {
        return engine.execute(Arguments.given(statement, "the statement"));
    }

    /** Where requests outside a transaction go. */
    protected final Executor requests() {
        return engine;
    }

    /** An empty batch of this client. */
    protected final Script script() {
        return new Script((steps, options) ->
                engine.batch(steps, Arguments.apply(options, engine.sequential(), "the options of the batch")));
    }

    private TransactionOptions interactive(UnaryOperator<TransactionOptions> options) {
        return Arguments.apply(options, engine.options().transaction(), "the options of the transaction");
    }
}
