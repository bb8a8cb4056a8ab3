package dev.tenon.client.field;

import dev.tenon.client.base.Arguments;
import dev.tenon.client.engine.Result;
import dev.tenon.error.NotLoadedException;
import dev.tenon.plan.request.Aggregation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of many records, read the way they were asked for: {@code totals.get(o -> o.amount().sum())}. Immutable.
 *
 * @param <F> the fields of the model
 */
public class Aggregates<F> {
    private final String model;
    private final F fields;
    private final Map<Aggregation, @Nullable Object> values;

    /** What the engine gave, of a model with these fields. */
    public Aggregates(String model, F fields, Result.Group group) {
        this.model = model;
        this.fields = fields;
        this.values = group.values();
    }

    /** How many records there are. */
    public long count() {
        return (Long) Objects.requireNonNull(value(Aggregation.countOfAll()));
    }

    /**
     * The value of an aggregate; nothing if no record has a value for its field.
     *
     * @throws NotLoadedException if the query did not ask for it
     */
    public <V> Optional<V> get(Function<F, ? extends Aggregate<?, V>> aggregate) {
        Aggregate<?, V> asked = Arguments.apply(aggregate, fields, "an aggregate of `" + model + "`");
        return Optional.ofNullable(asked.read(value(asked.aggregation())));
    }

    /** The fields of the model. */
    final F fields() {
        return fields;
    }

    private @Nullable Object value(Aggregation aggregation) {
        if (!values.containsKey(aggregation)) {
            throw new NotLoadedException(
                    "This aggregate of `" + model + "` was not asked for: " + aggregation + ".",
                    "Name it where the aggregates are read.",
                    null);
        }
        return values.get(aggregation);
    }

    @Override
    public String toString() {
        return model + values;
    }
}
