package dev.tenon.schema.draft;

import java.util.Objects;
import java.util.function.Function;

/**
 * Something that several rules ask of a draft: worked out for the first, kept in the draft for the others. Make one of each, as
 * a constant. Thread-safe; what it gives belongs to the draft's thread.
 *
 * @param <T> what it is; never null, and not changed by those who get it
 */
public final class Shared<T> {
    private final Function<Draft, T> work;

    /** @param work works it out, of the draft alone */
    public Shared(Function<Draft, T> work) {
        this.work = work;
    }

    /** What it is of this draft. */
    @SuppressWarnings("unchecked") // under this key stands what this work made
    public T of(Draft draft) {
        Object kept = draft.shared().get(this);
        if (kept == null) {
            kept = Objects.requireNonNull(work.apply(draft));
            draft.shared().put(this, kept);
        }
        return (T) kept;
    }
}
