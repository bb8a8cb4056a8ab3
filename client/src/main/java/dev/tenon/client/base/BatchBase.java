package dev.tenon.client.base;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.tenon.client.Op;
import dev.tenon.client.Script;
import dev.tenon.client.Sql;
import dev.tenon.transaction.TransactionOptions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every generated batch can: operations that are described first and then run together, in order, all of them or none.
 * For one thread; runs once.
 */
public abstract class BatchBase {
    private final Script script;

    /** A batch of the script's operations. */
    protected BatchBase(Script script) {
        this.script = script;
    }

    /** Runs all operations in one transaction, with up to 3 retries after a conflict. */
    public void run() {
        run(UnaryOperator.identity());
    }

    /**
     * Runs all operations in one transaction.
     *
     * @param options changes the defaults: {@code o -> o.isolation(Isolation.SERIALIZABLE)}
     * @throws dev.tenon.error.UnsupportedOptionException for options of a batch that runs inside a transaction
     */
    public void run(UnaryOperator<TransactionOptions> options) {
        script.run(options);
    }

    /**
     * The rows of a statement in the database's own language, as records of the application's own or as single values, like
     * {@link dev.tenon.client.RawClient#queryRaw(Class, Sql)}. A value may be what an earlier operation gives: see {@link Op#map}.
     */
    public <R> Op<List<R>> queryRaw(Class<R> type, Sql statement) {
        Arguments.given(statement, "the statement");
        return script.add("queryRaw", transaction -> RawReader.rows(transaction, type, statement));
    }

    /**
     * Like {@link #queryRaw(Class, Sql)}.
     *
     * @param text a compile-time constant with a {@code {}} for each value, see {@link Sql}
     */
    public <R> Op<List<R>> queryRaw(Class<R> type, @CompileTimeConstant final String text, @Nullable Object... values) {
        return queryRaw(type, Sql.of(text, values));
    }

    /**
     * Like {@link #queryRaw(Class, Sql)}, with a text that the program has put together: never of what others have sent, for
     * that runs as SQL.
     */
    public <R> Op<List<R>> queryRawUnsafe(Class<R> type, String text, @Nullable Object... values) {
        return queryRaw(type, Sql.unsafe(text, values));
    }

    /**
     * Runs a statement that gives no rows, and tells how many it inserted, changed or deleted. A value may be what an earlier
     * operation gives: see {@link Op#map}.
     */
    public Op<Long> executeRaw(Sql statement) {
        Arguments.given(statement, "the statement");
        return script.add("executeRaw", transaction -> transaction.execute(statement));
    }

    /**
     * Like {@link #executeRaw(Sql)}.
     *
     * @param text a compile-time constant with a {@code {}} for each value, see {@link Sql}
     */
    public Op<Long> executeRaw(@CompileTimeConstant final String text, @Nullable Object... values) {
        return executeRaw(Sql.of(text, values));
    }

    /**
     * Like {@link #executeRaw(Sql)}, with a text that the program has put together: never of what others have sent, for that
     * runs as SQL.
     */
    public Op<Long> executeRawUnsafe(String text, @Nullable Object... values) {
        return executeRaw(Sql.unsafe(text, values));
    }

    /** Where generated delegates add their operations. */
    protected final Script script() {
        return script;
    }
}
