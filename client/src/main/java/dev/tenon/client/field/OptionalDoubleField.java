package dev.tenon.client.field;

/**
 * A {@link DoubleField} that may be without a value. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public final class OptionalDoubleField<M> extends DoubleField<M> {
    /** The field of this name at the end of the path. */
    public OptionalDoubleField(FieldPath<M> path, String name) {
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
