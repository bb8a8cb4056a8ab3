package dev.tenon.client.engine;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.TransactionBody;
import dev.tenon.migrate.PushReport;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.Schema;
import dev.tenon.transaction.TransactionOptions;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Placeholder for the engine. */
public final class Engine implements Executor, AutoCloseable {
    private final OpenOptions options;

    private Engine(OpenOptions options) {
        this.options = options;
    }

    public static Engine open(Schema schema, OpenOptions options) {
        return new Engine(options);
    }

    @Override
    public Result execute(Request request) {
        throw new UnsupportedOperationException();
    }

    public Executor detached() {
        return this;
    }

    public <R extends @Nullable Object, E extends Exception> R transaction(
            TransactionOptions options, TransactionBody<EngineTransaction, R, E> body) throws E {
        throw new UnsupportedOperationException();
    }

    public EngineTransaction begin(TransactionOptions options) {
        throw new UnsupportedOperationException();
    }

    public List<Result> batch(List<Request> steps, TransactionOptions options, ObjIntConsumer<Result> onResult) {
        throw new UnsupportedOperationException();
    }

    public OpenOptions options() {
        return options;
    }

    public PushReport push() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
