package dev.tenon.client;

import dev.tenon.error.DatabaseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a transaction ended that was allowed to fail. Immutable.
 *
 * @param <R> the part's result
 */
public sealed interface Attempt<R extends @Nullable Object> {
    /** It worked, and stands if the transaction commits. */
    record Succeeded<R extends @Nullable Object>(R value) implements Attempt<R> {}

    /** The database refused it; it is undone, and the transaction can go on. */
    record Failed<R extends @Nullable Object>(DatabaseException cause) implements Attempt<R> {}

    /** Whether it worked. */
    default boolean succeeded() {
        return this instanceof Succeeded;
    }

    /** Why it did not, if it did not. */
    default Optional<DatabaseException> failure() {
        return this instanceof Failed<R> failed ? Optional.of(failed.cause()) : Optional.empty();
    }

    /** Its result, or this value if it failed. */
    default R orElse(R other) {
        return this instanceof Succeeded<R> done ? done.value() : other;
    }
}
