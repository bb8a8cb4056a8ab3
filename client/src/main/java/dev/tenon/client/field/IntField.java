package dev.tenon.client.field;

import dev.tenon.plan.request.Aggregation.Function;

/**
 * A field of 32-bit whole numbers. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public class IntField<M> extends NumberField<M, Integer, Long, Double> {
    /** The field of this name at the end of the path. */
    public IntField(FieldPath<M> path, String name) {
        super(path, name);
    }

    @Override
    public NumberAggregate<M, Long> sum() {
        return number(Function.SUM, Long.class);
    }

    @Override
    public NumberAggregate<M, Double> average() {
        return number(Function.AVERAGE, Double.class);
    }
}
