package dev.tenon.client.write;

import dev.tenon.client.base.Draft;

/**
 * A {@link DoubleSetter} for a field that may be without a value; null stays null, however it is changed.
 *
 * @param <B> the builder that goes on afterwards
 * @param <F> the fields of the record
 */
public final class OptionalDoubleSetter<B, F> extends DoubleSetter<B, F> {
    /** For the field of this name in the draft of the builder. */
    public OptionalDoubleSetter(Draft draft, B builder, F fields, String field) {
        super(draft, builder, fields, field);
    }

    /** Sets the field to null. */
    public B setNull() {
        return toNull();
    }
}
