package dev.tenon.client;

/**
 * What is done in a transaction, without a result.
 *
 * @param <T> the transaction's client
 * @param <E> the checked exception that it may throw; {@link RuntimeException} if none
 */
@FunctionalInterface
public interface TransactionAction<T, E extends Exception> {
    /** Does the work. Whatever it throws rolls the transaction back and reaches the caller as it is. */
    void run(T transaction) throws E;
}
