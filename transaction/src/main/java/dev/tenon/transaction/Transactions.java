package dev.tenon.transaction;

import dev.tenon.error.UnsupportedOptionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions on the sessions of one source. Thread-safe.
 *
 * @param <S> the session
 */
public final class Transactions<S extends Session> {
    private final TransactionStart<S> start;
    private final Environment environment;

    /** Transactions on sessions of this source. */
    public Transactions(SessionSource<S> source, Environment environment) {
        this.start = new TransactionStart<>(source, environment);
        this.environment = environment;
    }

    /**
     * Begins a transaction whose user ends it by {@link Scope#commit()}, {@link Scope#rollback()} or {@link Scope#close()}.
     *
     * @throws dev.tenon.error.TransactionStartTimeoutException if it could not be begun within {@code maxWait}
     * @throws dev.tenon.error.InvalidArgumentException if an option makes no sense
     * @throws UnsupportedOptionException for {@code retries}, since there is no body to be run again
     */
    public Scope<S> begin(TransactionOptions options) {
        options.requireValid();
        if (options.retries() > 0) {
            throw new UnsupportedOptionException(
                    "The option retries was given to begin(), where it cannot take effect: there is no callback to be run"
                            + " again.",
                    "Use a transaction with a callback, or set retries(0).",
                    null);
        }
        return start.begin(options, null);
    }

    /**
     * Runs the body in a transaction and commits. A normal return means that the commit was acknowledged, or that the body itself
     * rolled back. Whatever the body throws rolls back and reaches the caller as the same object. After a conflict the body is
     * run again in a new transaction, as often as the options say and within the timeout of all attempts together; never if
     * something may have been committed.
     *
     * @throws dev.tenon.error.TransactionStartTimeoutException if it could not be begun within {@code maxWait}
     * @throws dev.tenon.error.TransactionTimeoutException if it lived longer than its {@code timeout}
     * @throws dev.tenon.error.TransactionAbortedException if a statement had failed and the body returned nevertheless
     * @throws dev.tenon.error.TransactionOutcomeUnknownException if the connection was lost while it was being committed
     * @throws dev.tenon.error.InvalidArgumentException if an option makes no sense
     */
    public <R extends @Nullable Object, E extends Exception> R run(
            TransactionOptions options, TransactionBody<S, R, E> body) throws E {
        options.requireValid();
        Attempts attempts = new Attempts(options, environment);
        while (true) {
            Scope<S> scope = null;
            try {
                scope = start.begin(options, attempts.life());
                attempts.begun(scope);
                return scope.run(body);
            } catch (Throwable failure) {
                if (!attempts.another(scope, failure)) {
                    throw failure;
                }
            }
        }
    }
}
