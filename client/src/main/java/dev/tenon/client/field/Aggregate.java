package dev.tenon.client.field;

import dev.tenon.client.base.Arguments;
import dev.tenon.client.base.StoredValue;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Order.Direction;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One number, or extreme value, about many records: {@code o.amount().sum()}. Immutable.
 *
 * @param <M> the model whose records it is about
 * @param <V> the Java type of its value
 */
public sealed class Aggregate<M, V> permits NumberAggregate {
    private final Aggregation aggregation;
    private final Function<@Nullable Object, @Nullable V> reader;

    Aggregate(Aggregation aggregation, Function<@Nullable Object, @Nullable V> reader) {
        this.aggregation = aggregation;
        this.reader = reader;
    }

    /** The groups of which it is this. */
    public Condition<M> eq(V value) {
        return compare(Comparison.EQUAL, value);
    }

    /** The groups of which it is something else. */
    public Condition<M> ne(V value) {
        return compare(Comparison.NOT_EQUAL, value);
    }

    /** The groups of which it is less. */
    public Condition<M> lt(V value) {
        return compare(Comparison.LESS, value);
    }

    /** The groups of which it is less or this. */
    public Condition<M> lte(V value) {
        return compare(Comparison.LESS_OR_EQUAL, value);
    }

    /** The groups of which it is more. */
    public Condition<M> gt(V value) {
        return compare(Comparison.GREATER, value);
    }

    /** The groups of which it is more or this. */
    public Condition<M> gte(V value) {
        return compare(Comparison.GREATER_OR_EQUAL, value);
    }

    /** The groups with the smallest first. */
    public Sort<M> asc() {
        return new Sort<>(new Order.ByAggregate(aggregation, Direction.ASCENDING));
    }

    /** The groups with the largest first. */
    public Sort<M> desc() {
        return new Sort<>(new Order.ByAggregate(aggregation, Direction.DESCENDING));
    }

    /** The same as a value for the engine. */
    public final Aggregation aggregation() {
        return aggregation;
    }

    final @Nullable V read(@Nullable Object value) {
        return reader.apply(value);
    }

    final Condition<M> compare(Comparison comparison, Object value) {
        String field = Objects.requireNonNull(aggregation.field());
        Object given = StoredValue.of(Arguments.given(value, "a condition on an aggregate of `" + field + "`"));
        return new Condition<>(
                new Filter.Aggregated(aggregation.function(), new Filter.Compare(field, comparison, given)));
    }

    @Override
    public final String toString() {
        return aggregation.toString();
    }
}
