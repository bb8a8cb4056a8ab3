package dev.tenon.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fields whose values together name one record: an id or a unique constraint.
 *
 * @param name what it is called in the client: the field's name, or for several {@code first_second} or the {@code name:} given
 * @param parts the fields with their options, in order
 * @param constraint the name of the primary key, or of the unique index
 * @param clustered whether the table is kept in its order; null where the schema leaves that to the database
 * @param condition which records the index is about; null for all
 */
public record UniqueKey(
        String name,
        List<KeyPart> parts,
        Identifier constraint,
        @Nullable Boolean clustered,
        @Nullable IndexCondition condition) {
    public UniqueKey {
        parts = List.copyOf(parts);
    }

    /** The fields, in order. */
    public List<ScalarField> fields() {
        return parts.stream().map(KeyPart::field).toList();
    }

    /** Whether several fields make it up. */
    public boolean isCompound() {
        return parts.size() > 1;
    }

    /** What it is called in the client if the schema gives it no name. */
    public String defaultName() {
        return parts.stream().map(part -> part.field().name()).collect(Collectors.joining("_"));
    }
}
