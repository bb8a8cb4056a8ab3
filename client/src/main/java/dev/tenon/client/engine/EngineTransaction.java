package dev.tenon.client.engine;

import dev.tenon.client.TransactionBody;
import dev.tenon.plan.request.Request;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Placeholder for the engine's transaction. */
public final class EngineTransaction implements Executor, AutoCloseable {
    EngineTransaction() {}

    @Override
    public Result execute(Request request) {
        throw new UnsupportedOperationException();
    }

    public <R extends @Nullable Object, E extends Exception> R nested(
            @Nullable String label, TransactionBody<EngineTransaction, R, E> body) throws E {
        throw new UnsupportedOperationException();
    }

    public List<Result> batch(List<Request> steps, ObjIntConsumer<Result> onResult) {
        throw new UnsupportedOperationException();
    }

    public void commit() {
        throw new UnsupportedOperationException();
    }

    public void rollback() {
        throw new UnsupportedOperationException();
    }

    public <R extends @Nullable Object> R rollback(R value) {
        throw new UnsupportedOperationException();
    }

    public void afterCommit(Runnable action) {
        throw new UnsupportedOperationException();
    }

    public void onRollback(Runnable action) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
