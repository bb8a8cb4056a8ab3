package dev.tenon.client.field;

import dev.tenon.client.base.StoredValue;
import org.jspecify.annotations.Nullable;

/**
 * A field of an enum's values. Immutable.
 *
 * @param <M> the model whose records are asked for
 * @param <E> the enum
 */
public class EnumField<M, E extends Enum<E>> extends Field<M, E> {
    private final Class<E> type;

    /** The field of this name at the end of the path. */
    public EnumField(FieldPath<M> path, String name, Class<E> type) {
        super(path, name);
        this.type = type;
    }

    @Override
    @Nullable E read(@Nullable Object value) {
        return value == null ? null : StoredValue.read(value, type, "`" + name() + "`");
    }
}
