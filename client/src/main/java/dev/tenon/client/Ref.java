package dev.tenon.client;

import dev.tenon.client.base.Arguments;
import dev.tenon.client.base.StoredValue;
import dev.tenon.plan.request.Reference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that an operation of a batch will have given by the time it is needed: accepted by keys and foreign keys. See {@link
 * Op#map}. Thread-safe.
 *
 * @param <T> the value's type
 */
public final class Ref<T> implements Reference {
    private final Supplier<? extends T> source;

    Ref(Supplier<? extends T> source) {
        this.source = source;
    }

    /** A value that is known already, for a key of which only some values are not. */
    public static <T> Ref<T> of(T value) {
        return new Ref<>(() -> value);
    }

    /**
     * The value as the operation gave it, or null.
     *
     * @throws dev.tenon.error.BatchNotRunException if the operation has not run yet
     */
    public @Nullable T get() {
        return source.get();
    }

    /**
     * The value of a key.
     *
     * @throws dev.tenon.error.BatchNotRunException if the operation has not run yet
     * @throws dev.tenon.error.InvalidArgumentException if it gave null
     */
    @Override
    public Object value() {
        return StoredValue.of(Arguments.given(source.get(), "a key, by an earlier operation of the batch"));
    }
}
