package dev.tenon.client.write;

import dev.tenon.client.base.Draft;
import dev.tenon.client.field.Value;
import java.util.function.Function;

/**
 * A {@link Setter} for a field of a record that is there, and so has values to compute from.
 *
 * @param <B> the builder that goes on afterwards
 * @param <F> the fields of the record
 * @param <T> the Java type of the field
 */
public class FieldSetter<B, F, T> extends Setter<B, T> {
    private final F fields;

    /** For the field of this name in the draft of the builder. */
    public FieldSetter(Draft draft, B builder, F fields, String field) {
        super(draft, builder, field);
        this.fields = fields;
    }

    /**
     * Sets the field to what the database computes from fields of the same record, as they were before:
     * {@code set(f -> f.stock().minus(f.reserved()))}.
     */
    public B set(Function<F, ? extends Value<?, ? extends T>> computation) {
        return computed(computation, fields);
    }
}
