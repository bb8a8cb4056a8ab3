package dev.tenon.client.base;

import dev.tenon.client.Projected;
import dev.tenon.client.Upserted;
import dev.tenon.client.engine.Executor;
import dev.tenon.client.engine.Row;
import dev.tenon.client.field.Aggregates;
import dev.tenon.client.field.Group;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

    /** The same finds, whose records are read as records of the application's own. */
    public <P, Q, U> Projected<P, Q, U> select(
            Class<P> type,
            String model,
            Schema schema,
            Function<UnaryOperator<Q>, ReadArguments> arguments,
            Function<U, UniqueWhere> unique) {
        ProjectionShape<P> shape = ProjectionShape.of(schema, model, Arguments.given(type, "the record that is read"));
        return new Projected<>(
                new Records<>(executor, shape::read), model, schema, shape.selections(), arguments, unique);
    }

    /** The records of a query, one after another; must be closed. */
    public Stream<T> stream(String model, ReadArguments arguments, Schema schema) {
        return Pages.stream(executor, schema.model(model), arguments).map(answers.mapper());
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
