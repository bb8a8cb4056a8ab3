package dev.tenon.client.field;

import dev.tenon.plan.request.Aggregation.Function;

/**
 * A field of floating-point numbers: takes whole numbers as well. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public class DoubleField<M> extends NumberField<M, Double, Double, Double> {
    /** The field of this name at the end of the path. */
    public DoubleField(FieldPath<M> path, String name) {
        super(path, name);
    }

    /** Equal to the value. */
    public Condition<M> eq(double value) {
        return eq(Double.valueOf(value));
    }

    /** Not equal to the value. */
    public Condition<M> ne(double value) {
        return ne(Double.valueOf(value));
    }

    /** Less than the value. */
    public Condition<M> lt(double value) {
        return lt(Double.valueOf(value));
    }

    /** Less than the value, or equal to it. */
    public Condition<M> lte(double value) {
        return lte(Double.valueOf(value));
    }

    /** Greater than the value. */
    public Condition<M> gt(double value) {
        return gt(Double.valueOf(value));
    }

    /** Greater than the value, or equal to it. */
    public Condition<M> gte(double value) {
        return gte(Double.valueOf(value));
    }

    @Override
    public NumberAggregate<M, Double> sum() {
        return number(Function.SUM);
    }

    @Override
    public NumberAggregate<M, Double> average() {
        return number(Function.AVERAGE);
    }
}
