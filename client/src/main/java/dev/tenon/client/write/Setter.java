package dev.tenon.client.write;

import dev.tenon.client.base.Draft;
import dev.tenon.plan.request.Assignment.Operation;
import java.util.Optional;

/**
 * The less common ways to set a field.
 *
 * @param <B> the builder that goes on afterwards
 * @param <T> the Java type of the field
 */
public class Setter<B, T> {
    private final Draft draft;
    private final B builder;
    private final String field;

    /** For the field of this name in the draft of the builder. */
    public Setter(Draft draft, B builder, String field) {
        this.draft = draft;
        this.builder = builder;
        this.field = field;
    }

    /** Sets the field to the value if there is one, and else leaves it alone. */
    public B setIfPresent(Optional<? extends T> value) {
        draft.setIfPresent(field, value);
        return builder;
    }

    /** Sets the field to null. */
    final B toNull() {
        draft.setNull(field);
        return builder;
    }

    /** Changes the field from what it is. */
    final B change(Operation operation, T operand) {
        draft.change(field, operation, operand);
        return builder;
    }
}
