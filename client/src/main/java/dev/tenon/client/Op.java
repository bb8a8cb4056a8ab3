package dev.tenon.client;

import dev.tenon.client.engine.RawExecutor;
import dev.tenon.error.BatchNotRunException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a {@link Script batch} and, once that has run, its result. Thread-safe as soon as the batch has run.
 *
 * @param <T> the result's type
 */
public final class Op<T> {
    private final Script script;
    private final String description;
    private final Function<RawExecutor, T> work;
    private @Nullable T result;

    Op(Script script, String description, Function<RawExecutor, T> work) {
        this.script = script;
        this.description = description;
        this.work = work;
    }

    /**
     * The result.
     *
     * @throws BatchNotRunException if the batch has not run, or has failed
     */
    public T get() {
        script.requireDone(description);
        return soFar();
    }

    /**
     * A part of the result, for a later operation of the same batch: {@code authorId(user.map(User::id))}.
     *
     * @param <R> the part's type
     */
    public <R> Ref<R> map(Function<? super T, ? extends R> part) {
        return new Ref<>(() -> part.apply(soFar()));
    }

    void run(RawExecutor transaction) {
        result = work.apply(transaction);
    }

    private T soFar() {
        T value = result;
        if (value == null) {
            throw new BatchNotRunException(
                    "The result of " + description + " was needed before that operation ran.",
                    "Add it to the batch before the operations that use its result.",
                    null);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Op[" + description + "]";
    }
}
