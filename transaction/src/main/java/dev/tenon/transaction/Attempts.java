package dev.tenon.transaction;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.TransactionAbortedException;
import org.jspecify.annotations.Nullable;

/** The attempts at one transaction: whether there is another one, and when all have to be over. Used by one thread. */
final class Attempts {
    private final TransactionOptions options;
    private final Environment environment;
    private @Nullable Deadline life;
    private int failed;

    Attempts(TransactionOptions options, Environment environment) {
        this.options = options;
        this.environment = environment;
    }

    /** When all attempts have to be over: counted from the first BEGIN, never anew. */
    @Nullable Deadline life() {
        return life;
    }

    /** An attempt has begun. */
    void begun(Scope<?> scope) {
        life = scope.deadline().orElse(null);
    }

    /**
     * Whether there is another attempt after this failure; if so, the pause before it is over.
     *
     * @param scope the attempt's transaction; {@code null} if it could not be begun
     */
    boolean another(@Nullable Scope<?> scope, Throwable failure) {
        failed++;
        if (failed > options.retries() || !isConflict(failure) || mayBeKept(scope)) {
            return false;
        }
        long pause = environment.backoff().nanosAfter(failed, environment.random());
        if (life != null && life.remainingNanos() <= pause) {
            return false;
        }
        long id = scope == null ? 0 : scope.id();
        new Journal(environment, id, options.label()).retried(failed, pause, failure);
        try {
            environment.pause().nanos(pause);
            return true;
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The failure itself or, where the body went on after it, the one that poisoned the transaction. */
    private static boolean isConflict(Throwable failure) {
        Throwable origin = failure instanceof TransactionAbortedException ? failure.getCause() : failure;
        return origin instanceof DatabaseException database && database.kind().isRetryable();
    }

    private static boolean mayBeKept(@Nullable Scope<?> scope) {
        return scope != null && (scope.phase() == Phase.COMMITTED || scope.phase() == Phase.UNKNOWN);
    }
}
