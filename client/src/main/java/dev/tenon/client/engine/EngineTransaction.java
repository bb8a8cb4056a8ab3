package dev.tenon.client.engine;

import dev.tenon.client.Sql;
import dev.tenon.client.TransactionBody;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.RawRows;
import dev.tenon.plan.Plan;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.FieldType;
import dev.tenon.sql.Language;
import dev.tenon.transaction.Scope;
import dev.tenon.transaction.TransactionOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A transaction, or a nested one, as an executor of requests. Calls from several threads are done one after another. */
public final class EngineTransaction implements RawExecutor, AutoCloseable {
    private final Kit kit;
    private final Scope<JdbcSession> scope;
    private final Surroundings surroundings;
    private final boolean readOnly;

    EngineTransaction(Kit kit, Scope<JdbcSession> scope, Surroundings surroundings, boolean readOnly) {
        this.kit = kit;
        this.scope = scope;
        this.surroundings = surroundings;
        this.readOnly = readOnly;
    }

    /**
     * Runs the request in this transaction. If it fails half-way, nothing more can be done here but to roll back.
     *
     * @throws dev.tenon.error.TransactionClosedException after the end
     */
    @Override
    public Result execute(Request request) {
        Plan plan = kit.plan(request);
        if (readOnly && plan.access() != Plan.Access.READ) {
            throw new ReadOnlyTransactionException(new DatabaseException.Details(null, 0, request.model()), null);
        }
        PlanRun run = new PlanRun(plan, kit, Statements.of(scope));
        try {
            return run.run();
        } catch (RuntimeException | Error failure) {
            if (run.hasWritten()) {
                scope.poison(failure);
            }
            throw failure;
        }
    }

    /** Runs the statement in this transaction. If it wrote and its rows cannot be read, nothing more can be done but to roll back. */
    @Override
    public List<@Nullable Object[]> query(Sql sql, Function<List<String>, List<Optional<FieldType>>> types) {
        RawStatement raw = RawStatement.of(sql, language());
        return reading(raw, session -> session.query(raw.statement(), types));
    }

    @Override
    public long execute(Sql sql) {
        RawStatement raw = RawStatement.of(sql, language());
        return scope.call(session -> session.executeAny(raw.statement()));
    }

    /** Like {@link #query(Sql, Function)}. */
    @Override
    public RawRows query(NativeSql sql) {
        RawStatement raw = RawStatement.of(sql, language());
        return reading(raw, session -> session.queryAny(raw.statement()));
    }

    @Override
    public long execute(NativeSql sql) {
        RawStatement raw = RawStatement.of(sql, language());
        return scope.call(session -> session.executeAny(raw.statement()));
    }

    private <R> R reading(RawStatement raw, Function<JdbcSession, R> work) {
        try {
            return scope.call(session -> work.apply(session));
        } catch (RuntimeException | Error failure) {
            if (!raw.isRead()) {
                scope.poison(failure);
            }
            throw failure;
        }
    }

    private Language language() {
        return kit.dialect().language();
    }

    /** Runs the body in a savepoint: what it did is undone if it throws, and this transaction can go on. */
    public <R extends @Nullable Object, E extends Exception> R nested(
            @Nullable String label, TransactionBody<EngineTransaction, R, E> body) throws E {
        StackWalker.@Nullable StackFrame place = Surroundings.caller();
        return scope.nested(
                options(label),
                inner -> surroundings.within(new EngineTransaction(kit, inner, surroundings, readOnly), place, body));
    }

    /** Begins a nested transaction that ends when it is told to. */
    EngineTransaction open(@Nullable String label) {
        return new EngineTransaction(kit, scope.open(options(label)), surroundings, readOnly);
    }

    /** Runs the steps in order in a savepoint of this transaction: all of them or none. */
    public void batch(@Nullable String label, List<BatchStep> steps) {
        if (!steps.isEmpty()) {
            scope.nested(options(label), inner -> {
                EngineTransaction transaction = new EngineTransaction(kit, inner, surroundings, readOnly);
                steps.forEach(step -> step.run(transaction));
                return transaction;
            });
        }
    }

    /** Whether it was committed or rolled back, by whomever. */
    public boolean hasEnded() {
        return scope.hasEnded();
    }

    /** Commits. */
    public void commit() {
        scope.commit();
    }

    /** Rolls back. */
    public void rollback() {
        scope.rollback();
    }

    /** Rolls back and gives the value. */
    public <R extends @Nullable Object> R rollback(R value) {
        return scope.rollback(value);
    }

    /** Runs the action once the outermost transaction is committed. */
    public void afterCommit(Runnable action) {
        scope.afterCommit(action);
    }

    /** Runs the action once this is rolled back. */
    public void onRollback(Runnable action) {
        scope.onRollback(action);
    }

    /** Rolls back unless it has ended. */
    @Override
    public void close() {
        scope.close();
    }

    private static TransactionOptions options(@Nullable String label) {
        TransactionOptions nested = TransactionOptions.nested();
        return label == null ? nested : nested.label(label);
    }

    @Override
    public String toString() {
        return scope.toString();
    }
}
