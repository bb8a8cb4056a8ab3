package dev.tenon.jdbc;

import dev.tenon.error.TenonException;
import org.jspecify.annotations.Nullable;

/** What became of a statement: a result or a failure, and how long it took in nanoseconds. */
record Sent<T>(@Nullable T result, @Nullable TenonException failure, long nanos) {
    T orThrow() {
        if (failure != null) {
            throw failure;
        }
        if (result == null) {
            throw new IllegalStateException("A statement that succeeds has a result.");
        }
        return result;
    }
}
