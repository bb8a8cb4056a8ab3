package dev.tenon.client.write;

import dev.tenon.client.base.Draft;

/**
 * The less common ways to set a field that may be without a value.
 *
 * @param <B> the builder that goes on afterwards
 * @param <T> the Java type of the field
 */
public final class OptionalSetter<B, T> extends Setter<B, T> {
    /** For the field of this name in the draft of the builder. */
    public OptionalSetter(Draft draft, B builder, String field) {
        super(draft, builder, field);
    }

    /** Sets the field to null. */
    public B setNull() {
        return toNull();
    }
}
