package dev.tenon.jdbc;

import dev.tenon.error.TenonException;
import org.jspecify.annotations.Nullable;

/** What became of a statement: either a result or a failure, and how long it took in nanoseconds. */
record Sent<T>(@Nullable T result, @Nullable TenonException failure, long nanos) {
    static <T> Sent<T> done(T result, long nanos) {
        return new Sent<>(result, null, nanos);
    }

    static <T> Sent<T> failed(TenonException failure, long nanos) {
        return new Sent<>(null, failure, nanos);
    }

    T orThrow() {
        if (result == null) {
            throw failure == null ? new IllegalStateException("A statement has a result or a failure.") : failure;
        }
        return result;
    }
}
