package dev.tenon.client.field;

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

    /** The sum of the values; none if no record has one. */
    public abstract Aggregate<M, S> sum();

    /** The average of the values; none if no record has one. */
    public abstract Aggregate<M, A> average();
}
