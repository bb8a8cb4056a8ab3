package dev.tenon.client.base;

import dev.tenon.client.Op;
import dev.tenon.client.Script;
import dev.tenon.client.Upserted;
import dev.tenon.client.engine.Row;
import dev.tenon.client.field.Aggregates;
import dev.tenon.client.field.Group;
import dev.tenon.plan.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adds requests on one model to a batch. For one thread.
 *
 * @param <T> the records' type
 */
public final class Steps<T> {
    private final Script script;
    private final Answers<T> answers;

    /** Adds to this script and makes records so. */
    public Steps(Script script, Function<Row, T> mapper) {
        this.script = script;
        this.answers = new Answers<>(mapper);
    }

    /** Will be the only record, if there is one. */
    public Op<Optional<T>> optional(Request request) {
        return script.add(request, answers::optional);
    }

    /** Will be the only record; the batch fails with {@code RecordNotFoundException} if there is none. */
    public Op<T> one(Request request) {
        return script.add(request, result -> answers.one(request, result));
    }

    /** Will be the records, in order. */
    public Op<List<T>> many(Request request) {
        return script.add(request, answers::many);
    }

    /** Will be the number. */
    public Op<Long> count(Request request) {
        return script.add(request, Answers::count);
    }

    /** Will be the record, and whether it is new. */
    public Op<Upserted<T>> upserted(Request request) {
        return script.add(request, answers::upserted);
    }

    /** Will be aggregates, read with these fields of the model. */
    public <F> Op<Aggregates<F>> aggregates(Request request, F fields) {
        return script.add(request, result -> Answers.aggregates(request, fields, result));
    }

    /** Will be groups, read with these fields of the model. */
    public <F> Op<List<Group<F>>> groups(Request request, F fields) {
        return script.add(request, result -> Answers.groups(request, fields, result));
    }
}
