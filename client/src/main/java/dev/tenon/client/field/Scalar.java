package dev.tenon.client.field;

/**
 * A scalar field, of whatever type: one that can be named. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
@SuppressWarnings("UnusedTypeParameter") // the compiler takes no field of one model for another's
public interface Scalar<M> {
    /**
     * The field's name in the schema.
     *
     * @throws dev.tenon.error.InvalidArgumentException if it is a field of a related record, which cannot be named here
     */
    String ownName();
}
