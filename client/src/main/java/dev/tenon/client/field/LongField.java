package dev.tenon.client.field;

import dev.tenon.plan.request.Aggregation.Function;

/**
 * A field of 64-bit whole numbers: takes {@code int} values as well. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public class LongField<M> extends NumberField<M, Long, Long, Double> {
    /** The field of this name at the end of the path. */
    public LongField(FieldPath<M> path, String name) {
        super(path, name);
    }

    /** Equal to the value. */
    public Condition<M> eq(long value) {
        return eq(Long.valueOf(value));
    }

    /** Not equal to the value. */
    public Condition<M> ne(long value) {
        return ne(Long.valueOf(value));
    }

    /** Less than the value. */
    public Condition<M> lt(long value) {
        return lt(Long.valueOf(value));
    }

    /** Less than the value, or equal to it. */
    public Condition<M> lte(long value) {
        return lte(Long.valueOf(value));
    }

    /** Greater than the value. */
    public Condition<M> gt(long value) {
        return gt(Long.valueOf(value));
    }

    /** Greater than the value, or equal to it. */
    public Condition<M> gte(long value) {
        return gte(Long.valueOf(value));
    }

    @Override
    public NumberAggregate<M, Long> sum() {
        return number(Function.SUM);
    }

    @Override
    public NumberAggregate<M, Double> average() {
        return number(Function.AVERAGE, Double.class);
    }
}
