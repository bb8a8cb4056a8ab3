package dev.tenon.client.field;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Filter.Comparison;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that is a number: compares with {@code int} values as well, whatever its own type. Immutable.
 *
 * @param <M> the model whose records it is about
 * @param <V> the Java type of its value
 */
public final class NumberAggregate<M, V> extends Aggregate<M, V> {
    NumberAggregate(Aggregation aggregation, Function<@Nullable Object, @Nullable V> reader) {
        super(aggregation, reader);
    }

    /** The groups of which it is this. */
    public Condition<M> eq(int value) {
        return compare(Comparison.EQUAL, value);
    }

    /** The groups of which it is something else. */
    public Condition<M> ne(int value) {
        return compare(Comparison.NOT_EQUAL, value);
    }

    /** The groups of which it is less. */
    public Condition<M> lt(int value) {
        return compare(Comparison.LESS, value);
    }

    /** The groups of which it is less or this. */
    public Condition<M> lte(int value) {
        return compare(Comparison.LESS_OR_EQUAL, value);
    }

    /** The groups of which it is more. */
    public Condition<M> gt(int value) {
        return compare(Comparison.GREATER, value);
    }

    /** The groups of which it is more or this. */
    public Condition<M> gte(int value) {
        return compare(Comparison.GREATER_OR_EQUAL, value);
    }
}
