package dev.tenon.client.field;

import dev.tenon.client.base.Arguments;
import dev.tenon.client.engine.Result;
import dev.tenon.error.NotLoadedException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records that share the values of some fields, with their aggregates. Immutable.
 *
 * @param <F> the fields of the model
 */
public final class Group<F> extends Aggregates<F> {
    private final Map<String, @Nullable Object> shared;

    /** What the engine gave, of a model with these fields. */
    public Group(String model, F fields, Result.Group group) {
        super(model, fields, group);
        this.shared = group.by();
    }

    /**
     * The value that the group's records share, of a field that they are grouped by; nothing if they have none.
     *
     * @throws NotLoadedException if they are not grouped by it
     */
    public <V> Optional<V> key(Function<F, ? extends Field<?, V>> field) {
        Field<?, V> asked = Arguments.apply(field, fields(), "a key of the group");
        String name = asked.ownName();
        if (!shared.containsKey(name)) {
            throw new NotLoadedException(
                    "`" + name + "` was asked for, but the records are not grouped by it.",
                    "Name it in `by`: the records are grouped by " + shared.keySet() + ".",
                    null);
        }
        return Optional.ofNullable(asked.read(shared.get(name)));
    }

    @Override
    public String toString() {
        return shared + super.toString();
    }
}
