package dev.tenon.client.field;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Aggregation.Function;

/**
 * A field of numbers. Immutable.
 *
 * @param <M> the model whose records are asked for
 * @param <T> the Java type of the field
 * @param <S> the Java type of a sum of its values
 * @param <A> the Java type of their average
 */
public abstract class NumberField<M, T, S, A> extends OrderedField<M, T> implements NumberValue<M, T> {
    NumberField(FieldPath<M> path, String name) {
        super(path, name);
    }

    @Override
    public final NumberAggregate<M, T> min() {
        return number(Function.MINIMUM);
    }

    @Override
    public final NumberAggregate<M, T> max() {
        return number(Function.MAXIMUM);
    }

    /** The sum of the values; none if no record has one. */
    public abstract NumberAggregate<M, S> sum();

    /** The average of the values; none if no record has one. */
    public abstract NumberAggregate<M, A> average();

    /** A number about the field that is one of its own type. */
    final NumberAggregate<M, T> number(Function function) {
        return new NumberAggregate<>(new Aggregation(function, ownName()), this::read);
    }
}
