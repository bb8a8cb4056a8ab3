package dev.tenon.client.write;

import dev.tenon.client.base.Arguments;
import dev.tenon.client.base.Draft;
import dev.tenon.client.field.Value;
import dev.tenon.plan.request.Assignment.Operation;
import java.util.Optional;
import java.util.function.Function;

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

    /** Sets the field to what is computed from these fields. */
    final <F> B computed(Function<F, ? extends Value<?, ? extends T>> computation, F fields) {
        draft.compute(
                field,
                Arguments.apply(computation, fields, "what `" + field + "` is set to")
                        .expression());
        return builder;
    }

    /** Changes the field from what it is. */
    final B change(Operation operation, Object operand) {
        draft.change(field, operation, operand);
        return builder;
    }
}
