package dev.tenon.client.write;

import dev.tenon.client.base.Draft;
import dev.tenon.plan.request.Assignment.Operation;
import java.util.Collection;
import java.util.List;

/**
 * The less common ways to set a list.
 *
 * @param <B> the builder that goes on afterwards
 * @param <T> the Java type of each value
 */
public final class ListSetter<B, T> extends Setter<B, Collection<T>> {
    /** For the field of this name in the draft of the builder. */
    public ListSetter(Draft draft, B builder, String field) {
        super(draft, builder, field);
    }

    /** Adds values to the end of the list, in the database. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final B push(T... values) {
        return change(Operation.PUSH, List.of(values));
    }

    /** Adds values to the end of the list, in the database. */
    public B push(Collection<? extends T> values) {
        return change(Operation.PUSH, List.copyOf(values));
    }
}
