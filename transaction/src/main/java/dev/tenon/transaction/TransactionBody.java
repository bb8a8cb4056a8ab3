package dev.tenon.transaction;

import org.jspecify.annotations.Nullable;

/**
 * What is done in a transaction.
 *
 * @param <S> the session
 * @param <R> the result
 * @param <E> the checked exception it may throw; {@link RuntimeException} if none
 */
@FunctionalInterface
public interface TransactionBody<S extends Session, R extends @Nullable Object, E extends Exception> {
    /** Does the work. Anything thrown rolls the transaction back and reaches the caller as it is. */
    R run(Scope<S> transaction) throws E;
}
