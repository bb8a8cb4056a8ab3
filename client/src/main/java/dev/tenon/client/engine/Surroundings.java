package dev.tenon.client.engine;

import dev.tenon.client.Ambient;
import dev.tenon.client.TransactionBody;
import dev.tenon.error.OutsideTransactionException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which transaction of an engine each thread is in. Thread-safe. */
final class Surroundings {
    /** The parts of Tenon that lie between the caller's code and the begin of its transaction. */
    private static final List<String> INSIDE = List.of("dev.tenon.client.", "dev.tenon.transaction.");

    @SuppressWarnings("ThreadLocalUsage") // one an engine, since a thread may be in transactions of several
    private final ThreadLocal<@Nullable Around> current = new ThreadLocal<>();

    private record Around(EngineTransaction transaction, StackWalker.@Nullable StackFrame began) {}

    /** Runs the body as being inside the transaction. */
    <R extends @Nullable Object, E extends Exception> R within(
            EngineTransaction transaction,
            StackWalker.@Nullable StackFrame began,
            TransactionBody<EngineTransaction, R, E> body)
            throws E {
        Around outer = current.get();
        current.set(new Around(transaction, began));
        try {
            return body.run(transaction);
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    /**
     * The transaction that this thread is in, if it is to take part in it.
     *
     * @param use what is being done, for the message
     * @throws OutsideTransactionException if it is in one that it must not pass by
     */
    Optional<EngineTransaction> around(String use, Ambient ambient) {
        Around around = current.get();
        if (around == null) {
            return Optional.empty();
        }
        if (ambient == Ambient.JOIN) {
            return Optional.of(around.transaction());
        }
        throw new OutsideTransactionException(
                use + " went to the outer client inside the callback of " + around.transaction()
                        + (around.began() == null ? "" : ", begun at " + around.began())
                        + ". It would run outside of the transaction: it would neither see its changes nor be rolled back"
                        + " with it.",
                "Use the callback's own parameter (`tx`); or, for a second connection on purpose, `detached()`; or open the"
                        + " client with `ambient(Ambient.JOIN)`, which makes the outer client take part.",
                null);
    }

    /** The caller's line that led here. */
    static StackWalker.@Nullable StackFrame caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> INSIDE.stream().noneMatch(frame.getClassName()::startsWith))
                        .findFirst()
                        .orElse(null));
    }
}
