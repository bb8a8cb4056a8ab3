package dev.tenon.schema;

import java.util.List;

/**
 * Fields whose values together name one record: an id or a unique constraint.
 *
 * @param name what it is called in the client: the field's name, or for several {@code first_second} or the {@code name:} given
 * @param fields the fields, in order
 * @param constraint the name of the primary key, or of the unique index
 */
public record UniqueKey(String name, List<ScalarField> fields, Identifier constraint) {
    public UniqueKey {
        fields = List.copyOf(fields);
    }

    /** Whether several fields make it up. */
    public boolean isCompound() {
        return fields.size() > 1;
    }
}
