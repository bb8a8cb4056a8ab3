package dev.tenon.client.base;

import dev.tenon.client.engine.Executor;
import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs requests on one model and gives its records. Thread-safe if the executor is.
 *
 * @param <T> the records' type
 */
public final class Records<T> {
    private final Executor executor;
    private final Answers<T> answers;

    /** Runs by this executor and makes records so. */
    public Records(Executor executor, Function<Row, T> mapper) {
        this.executor = executor;
        this.answers = new Answers<>(mapper);
    }

    /** The only record, if there is one. */
    public Optional<T> optional(Request request) {
        return answers.optional(executor.execute(request));
    }

    /**
     * The only record.
     *
     * @throws dev.tenon.error.RecordNotFoundException if there is none
     */
    public T one(Request request) {
        return answers.one(request, executor.execute(request));
    }

    /** The records, in order. */
    public List<T> many(Request request) {
        return answers.many(executor.execute(request));
    }

    /** The number. */
    public long count(Request request) {
        return executor.execute(request).count();
    }
}
