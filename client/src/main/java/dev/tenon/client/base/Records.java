package dev.tenon.client.base;

import dev.tenon.client.Upserted;
import dev.tenon.client.engine.Executor;
import dev.tenon.client.engine.Row;
import dev.tenon.client.field.Aggregates;
import dev.tenon.client.field.Group;
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
        return Answers.count(executor.execute(request));
    }

    /** The record, and whether it is new. */
    public Upserted<T> upserted(Request request) {
        return answers.upserted(executor.execute(request));
    }

    /** Aggregates, read with these fields of the model. */
    public <F> Aggregates<F> aggregates(Request request, F fields) {
        return Answers.aggregates(request, fields, executor.execute(request));
    }

    /** Groups, read with these fields of the model. */
    public <F> List<Group<F>> groups(Request request, F fields) {
        return Answers.groups(request, fields, executor.execute(request));
    }
}
