package dev.tenon.transaction;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A transaction, or a nested transaction, in the hands of its user. Thread-safe: calls from several threads are done one after
 * another. Once it has ended it is inert: what is asked of it is refused and never reaches the database.
 *
 * <p>A call is refused with a {@link dev.tenon.error.TransactionClosedException} after commit and rollback, a {@link
 * dev.tenon.error.TransactionTimeoutException} after the timeout, a {@link dev.tenon.error.TransactionAbortedException} after a
 * failed statement, and a {@link dev.tenon.error.OutsideTransactionException} while a nested transaction is open inside.
 *
 * @param <S> the session
 */
public final class Scope<S extends Session> implements AutoCloseable {
    /** How a nested transaction stands towards its outer one. */
    enum Part {
        OPEN,
        KEPT,
        UNDONE
    }

    private final Transaction<S> transaction;
    private final @Nullable String savepoint;
    private final @Nullable String label;
    private final Hooks hooks = new Hooks();
    /** Guarded by the transaction's lock, as the hooks are. */
    private Part part = Part.OPEN;

    Scope(Transaction<S> transaction, @Nullable String savepoint, @Nullable String label) {
        this.transaction = transaction;
        this.savepoint = savepoint;
        this.label = label;
    }

    /** The number of the transaction's attempt, as in its events. */
    public long id() {
        return transaction.id();
    }

    /** What this transaction, or nested transaction, is called. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Whether it is a savepoint in an outer one. */
    public boolean isNested() {
        return savepoint != null;
    }

    /** Where the whole transaction stands at this moment. */
    public Phase phase() {
        return transaction.phase();
    }

    /** Whether this transaction, or nested transaction, is over. */
    public boolean hasEnded() {
        return transaction.hasEnded(this);
    }

    /** When the whole transaction has to be over, if it has a timeout. */
    public Optional<Deadline> deadline() {
        return transaction.deadline();
    }

    /**
     * Does work on the session, alone. A {@link dev.tenon.error.DatabaseException} of the work poisons the innermost
     * transaction, or ends all of it if its kind does; so does any other failure that is not Tenon's own, since it may have come
     * half-way. The work must not use this transaction again and must not keep the session.
     *
     * @throws dev.tenon.error.TransactionTimeoutException also if the timeout passed meanwhile: the work is lost then
     */
    public <R extends @Nullable Object> R call(Function<? super S, ? extends R> work) {
        return transaction.call(this, work);
    }

    /** Says that work was left half done: all that can still be done is to roll this back. Does nothing after the end. */
    public void poison(Throwable cause) {
        transaction.poison(this, cause);
    }

    /** Runs the hook after the outermost commit, in order; never if this or an outer transaction is rolled back. */
    public void afterCommit(Runnable hook) {
        transaction.register(this, () -> hooks.addAfterCommit(hook));
    }

    /**
     * Runs the hook once this or an outer transaction is rolled back, the last registered first, on the thread that ends it. Never
     * run if the outcome is not known. It is still taken after a failure or a timeout, until the end.
     */
    public void onRollback(Runnable hook) {
        transaction.register(this, () -> hooks.addOnRollback(hook));
    }

    /**
     * Runs the body in a nested transaction. If it throws, what it did is undone, the same exception reaches the caller, and this
     * transaction goes on if that is caught, unless all of it is gone.
     *
     * @param options {@link TransactionOptions#nested()}, with a label if wanted
     * @throws dev.tenon.error.UnsupportedOptionException for any other option
     * @throws dev.tenon.error.TransactionAbortedException if a statement had failed and the body returned nevertheless
     */
    public <R extends @Nullable Object, E extends Exception> R nested(
            TransactionOptions options, TransactionBody<S, R, E> body) throws E {
        return open(options).run(body);
    }

    /** Begins a nested transaction, to be ended by {@link #commit()}, {@link #rollback()} or {@link #close()}. */
    public Scope<S> open(TransactionOptions options) {
        options.requireNested();
        return transaction.open(this, options.label());
    }

    /**
     * Commits; a nested one becomes part of the outer. A normal return means that the database acknowledged it. After any
     * exception but the refusal while a nested one is open it has ended and is rolled back, except for {@link
     * dev.tenon.error.TransactionOutcomeUnknownException}.
     */
    public void commit() {
        if (savepoint == null) {
            transaction.commit(this);
        } else {
            transaction.keep(this);
        }
    }

    /**
     * Rolls back, nested ones inside included; does nothing if that is done already.
     *
     * @throws dev.tenon.error.TransactionClosedException if it is committed, or may be
     */
    public void rollback() {
        transaction.refuseRollbackAfterCommit(this);
        undo(null);
    }

    /** Rolls back and returns the value: the last line of a dry run's body, which then returns it without an exception. */
    public <R extends @Nullable Object> R rollback(R value) {
        rollback();
        return value;
    }

    /** Rolls back unless it has ended. */
    @Override
    public void close() {
        undo(null);
    }

    /** The body, then the commit unless the body ended this by itself; or the rollback. */
    <R extends @Nullable Object, E extends Exception> R run(TransactionBody<S, R, E> body) throws E {
        try {
            R result = body.run(this);
            if (!transaction.isEndedByOwner(this)) {
                commit();
            }
            return result;
        } catch (Throwable failure) {
            undo(failure);
            throw failure;
        }
    }

    private void undo(@Nullable Throwable cause) {
        if (savepoint == null) {
            transaction.rollback(cause);
        } else {
            transaction.undo(this, cause);
        }
    }

    /** The name of a nested transaction's savepoint. */
    String savepointName() {
        return Objects.requireNonNull(savepoint, "only a nested transaction has a savepoint");
    }

    Hooks hooks() {
        return hooks;
    }

    Part part() {
        return part;
    }

    void part(Part part) {
        this.part = part;
    }

    /** As it is called in messages. */
    @Override
    public String toString() {
        String kind = isNested() ? "nested transaction " : "transaction ";
        String number = isNested() ? transaction.id() + "/" + savepoint : String.valueOf(transaction.id());
        return kind + (label == null ? number : "'" + label + "'");
    }
}
