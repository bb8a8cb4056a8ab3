package dev.tenon.client.field;

/**
 * An {@link EnumField} that may be without a value. Immutable.
 *
 * @param <M> the model whose records are asked for
 * @param <E> the enum
 */
public final class OptionalEnumField<M, E extends Enum<E>> extends EnumField<M, E> {
    /** The field of this name at the end of the path. */
    public OptionalEnumField(FieldPath<M> path, String name, Class<E> type) {
        super(path, name, type);
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
