package dev.tenon.client.field;

import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.Filter.Comparison;

/**
 * A scalar field whose values come one after another: numbers, moments, text. Immutable.
 *
 * @param <M> the model whose records are asked for
 * @param <T> the Java type of the field
 */
public class OrderedField<M, T> extends Field<M, T> {
    /** The field of this name at the end of the path. */
    public OrderedField(FieldPath<M> path, String name) {
        super(path, name);
    }

    OrderedField(FieldPath<M> path, String name, boolean ignoresCase) {
        super(path, name, ignoresCase);
    }

    /** Less than the value. */
    public Condition<M> lt(T value) {
        return compare(Comparison.LESS, value);
    }

    /** Less than another field of the same record. */
    public Condition<M> lt(Field<M, ? extends T> other) {
        return compare(Comparison.LESS, other);
    }

    /** Less than the value, or equal to it. */
    public Condition<M> lte(T value) {
        return compare(Comparison.LESS_OR_EQUAL, value);
    }

    /** Less than another field of the same record, or equal to it. */
    public Condition<M> lte(Field<M, ? extends T> other) {
        return compare(Comparison.LESS_OR_EQUAL, other);
    }

    /** Greater than the value. */
    public Condition<M> gt(T value) {
        return compare(Comparison.GREATER, value);
    }

    /** Greater than another field of the same record. */
    public Condition<M> gt(Field<M, ? extends T> other) {
        return compare(Comparison.GREATER, other);
    }

    /** Greater than the value, or equal to it. */
    public Condition<M> gte(T value) {
        return compare(Comparison.GREATER_OR_EQUAL, value);
    }

    /** Greater than another field of the same record, or equal to it. */
    public Condition<M> gte(Field<M, ? extends T> other) {
        return compare(Comparison.GREATER_OR_EQUAL, other);
    }

    /** The smallest value. */
    public Aggregate<M, T> min() {
        return aggregate(Function.MINIMUM);
    }

    /** The largest value. */
    public Aggregate<M, T> max() {
        return aggregate(Function.MAXIMUM);
    }
}
