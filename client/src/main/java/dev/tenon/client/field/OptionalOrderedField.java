package dev.tenon.client.field;

/**
 * An {@link OrderedField} that may be without a value. Immutable.
 *
 * @param <M> the model whose records are asked for
 * @param <T> the Java type of the field
 */
public final class OptionalOrderedField<M, T> extends OrderedField<M, T> {
    /** The field of this name at the end of the path. */
    public OptionalOrderedField(FieldPath<M> path, String name) {
        super(path, name);
    }

    /** Has no value. */
    public Condition<M> isNull() {
        return isNull(false);
    }

    /** Has a value. */
    public Condition<M> isNotNull() {
        return isNull(true);
    }

    @Override
    public OptionalSort<M> asc() {
        return OptionalSort.of(super.asc());
    }

    @Override
    public OptionalSort<M> desc() {
        return OptionalSort.of(super.desc());
    }
}
