package dev.tenon.client;

import dev.tenon.transaction.TransactionOptions;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What can run a transaction: a client, or a transaction itself, in which it is nested (a savepoint). A transaction commits when
 * its body returns and rolls back when it throws; what it throws reaches the caller as it is.
 *
 * @param <T> the transaction's client
 */
public interface TransactionalClient<T> extends RawClient {
    /**
     * Runs the body in a transaction and gives its result.
     *
     * @throws dev.tenon.error.TransactionTimeoutException if it took longer than its timeout; it is rolled back
     * @throws dev.tenon.error.TransactionConflictException if the database gave it up in favour of another
     */
    default <R extends @Nullable Object, E extends Exception> R transaction(TransactionBody<T, R, E> body) throws E {
        return transaction(body, UnaryOperator.identity());
    }

    /**
     * Runs the body in a transaction with these options and gives its result.
     *
     * @param options changes the client's defaults: {@code o -> o.timeout(ofSeconds(10)).retries(3)}
     * @throws dev.tenon.error.UnsupportedOptionException for an option that cannot take effect here
     */
    <R extends @Nullable Object, E extends Exception> R transaction(
            TransactionBody<T, R, E> body, UnaryOperator<TransactionOptions> options) throws E;

    /** Like {@link #transaction(TransactionBody)}, for a body without a result. */
    default <E extends Exception> void inTransaction(TransactionAction<T, E> body) throws E {
        inTransaction(body, UnaryOperator.identity());
    }

    /** Like {@link #transaction(TransactionBody, UnaryOperator)}, for a body without a result. */
    default <E extends Exception> void inTransaction(
            TransactionAction<T, E> body, UnaryOperator<TransactionOptions> options) throws E {
        this.<Boolean, E>transaction(
                transaction -> {
                    body.run(transaction);
                    return true;
                },
                options);
    }
}
