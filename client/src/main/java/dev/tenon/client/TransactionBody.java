package dev.tenon.client;

import org.jspecify.annotations.Nullable;

/**
 * What is done in a transaction, with a result.
 *
 * @param <T> the transaction's client
 * @param <R> the result
 * @param <E> the checked exception that it may throw; {@link RuntimeException} if none
 */
@FunctionalInterface
public interface TransactionBody<T, R extends @Nullable Object, E extends Exception> {
    /** Does the work. Whatever it throws rolls the transaction back and reaches the caller as it is. */
    R run(T transaction) throws E;
}
