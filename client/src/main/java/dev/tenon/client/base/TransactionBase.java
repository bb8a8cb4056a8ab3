package dev.tenon.client.base;

import dev.tenon.client.Attempt;
import dev.tenon.client.Script;
import dev.tenon.client.Sql;
import dev.tenon.client.TransactionBody;
import dev.tenon.client.TransactionalClient;
import dev.tenon.client.engine.EngineTransaction;
import dev.tenon.client.engine.Executor;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.transaction.TransactionOptions;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every generated transaction client can. Calls from several threads wait for each other; after the end every call fails.
 *
 * @param <T> the transaction's client
 */
public abstract class TransactionBase<T> implements TransactionalClient<T>, AutoCloseable {
    private final EngineTransaction transaction;
    private final Function<EngineTransaction, T> wrapper;

    /** A client of this transaction. */
    protected TransactionBase(EngineTransaction transaction, Function<EngineTransaction, T> wrapper) {
        this.transaction = transaction;
        this.wrapper = wrapper;
    }

    /**
     * Runs the body in a savepoint of this transaction.
     *
     * @param options only {@code label} can take effect
     * @throws UnsupportedOptionException for any other option
     */
    @Override
    public <R extends @Nullable Object, E extends Exception> R transaction(
            TransactionBody<T, R, E> body, UnaryOperator<TransactionOptions> options) throws E {
        Arguments.given(body, "the body of the nested transaction");
        return transaction.nested(labelOf(options), inner -> body.run(wrapper.apply(inner)));
    }

    /**
     * Runs the body in a savepoint, so that the transaction can go on if the database refuses something in it. Other exceptions, and
     * failures that end the whole transaction, are thrown.
     *
     * @return its result, or why it failed
     */
    public <R extends @Nullable Object, E extends Exception> Attempt<R> attempt(TransactionBody<T, R, E> body)
            throws E {
        try {
            return new Attempt.Succeeded<>(transaction(body));
        } catch (DatabaseException failure) {
            if (failure.kind().endsTransaction()) {
                throw failure;
            }
            return new Attempt.Failed<>(failure);
        }
    }

    /**
     * Commits; nothing can be done in the transaction afterwards. A transaction with a body commits by itself when that returns.
     *
     * @throws dev.tenon.error.TransactionOutcomeUnknownException if the connection was lost meanwhile
     */
    public void commit() {
        transaction.commit();
    }

    /** Rolls back; nothing can be done in the transaction afterwards. */
    public void rollback() {
        transaction.rollback();
    }

    /** Rolls back and gives the value: {@code return tx.rollback(preview);} for a dry run. */
    public <R extends @Nullable Object> R rollback(R value) {
        return transaction.rollback(value);
    }

    /** Runs this once the outermost transaction is committed; dropped if it, or the savepoint, is rolled back. */
    public void afterCommit(Runnable action) {
        transaction.afterCommit(Arguments.given(action, "the action after the commit"));
    }

    /** Runs this once the transaction, or the savepoint, is rolled back: to take back what was done outside the database. */
    public void onRollback(Runnable action) {
        transaction.onRollback(Arguments.given(action, "the action on a rollback"));
    }

    /** Rolls back, unless it was committed. */
    @Override
    public void close() {
        transaction.close();
    }

    @Override
    public <R> List<R> queryRaw(Class<R> type, Sql statement) {
        return RawReader.rows(transaction, type, statement);
    }

    @Override
    public long executeRaw(Sql statement) {
        return transaction.execute(Arguments.given(statement, "the statement"));
    }

    /** Where requests go. */
    protected final Executor requests() {
        return transaction;
    }

    /** An empty batch that will run inside this transaction. */
    protected final Script script() {
        return new Script((steps, options) -> transaction.batch(labelOf(options), steps));
    }

    private static @Nullable String labelOf(UnaryOperator<TransactionOptions> options) {
        TransactionOptions defaults = TransactionOptions.interactive();
        TransactionOptions asked = Arguments.apply(options, defaults, "the options of the nested transaction");
        String label = asked.label();
        TransactionOptions expected = label == null ? defaults : defaults.label(label);
        if (!asked.equals(expected)) {
            throw new UnsupportedOptionException(
                    "A transaction inside another was given options of its own: " + asked + ".",
                    "Give them to the outermost transaction; only `label` can be given to an inner one.",
                    null);
        }
        return label;
    }
}
