package dev.tenon.schema.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two fields that are the two sides of one relation.
 *
 * @param name its name, given or inferred
 * @param forward the side that carries, or ought to carry, the foreign key; of many-to-many, the one that is A
 * @param back the other side
 * @param foreignKey the fields of the foreign key that exist
 * @param references the fields it refers to that exist
 */
public record RelationDraft(
        String name, FieldDraft forward, FieldDraft back, List<FieldDraft> foreignKey, List<FieldDraft> references) {
    public RelationDraft {
        foreignKey = List.copyOf(foreignKey);
        references = List.copyOf(references);
    }

    static RelationDraft of(FieldDraft one, FieldDraft other) {
        boolean inOrder = isForward(one, other);
        FieldDraft forward = inOrder ? one : other;
        FieldDraft back = inOrder ? other : one;
        return new RelationDraft(
                nameOf(one),
                forward,
                back,
                forward.relationFields("fields", forward.model()),
                forward.relationFields("references", back.model()));
    }

    private static boolean isForward(FieldDraft one, FieldDraft other) {
        if (one.isList() != other.isList()) {
            return other.isList();
        }
        if (one.isList()) {
            int models = one.model().name().compareTo(other.model().name());
            return models < 0 || (models == 0 && one.name().compareTo(other.name()) <= 0);
        }
        if (one.isRequired() != other.isRequired()) {
            return one.isRequired();
        }
        if (one.isOptional() && one.hasRelationArgument("fields") != other.hasRelationArgument("fields")) {
            return one.hasRelationArgument("fields");
        }
        int models = one.model().name().compareTo(other.model().name());
        return models < 0 || (models == 0 && one.name().compareTo(other.name()) <= 0);
    }

    /** A relation is the same as itself alone: its parts need not be looked at. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** The name of a field's relation, given or inferred from the two models. */
    public static String nameOf(FieldDraft field) {
        return field.givenRelationName().orElseGet(() -> inferredName(field));
    }

    /** The name of a field's relation where none is given. */
    public static String inferredName(FieldDraft field) {
        String first = field.model().name();
        String second = field.typeName();
        return first.compareTo(second) <= 0 ? first + "To" + second : second + "To" + first;
    }

    /** Whether each side of a many-to-many relation lists the ids of the other. */
    public boolean isEmbedded() {
        return isManyToMany() && (forward.hasRelationArgument("fields") || back.hasRelationArgument("fields"));
    }

    /** Whether many records stand on each side. */
    public boolean isManyToMany() {
        return forward.isList() && back.isList();
    }

    /** Whether at most one record stands on each side. */
    public boolean isOneToOne() {
        return !forward.isList() && !back.isList();
    }

    /** The name of the foreign key: {@code map:}, or the table and the columns with an ending. */
    public String constraintName() {
        return constraintName(forward);
    }

    /** The name of the foreign key that a field holds, whether or not the other side of its relation is written. */
    public static String constraintName(FieldDraft forward) {
        return forward.attribute("relation")
                .flatMap(attribute -> Arguments.text(attribute, "map"))
                .orElseGet(() -> defaultConstraintName(forward));
    }

    /** The name of the foreign key if the schema gives none. */
    public String defaultConstraintName() {
        return defaultConstraintName(forward);
    }

    private static String defaultConstraintName(FieldDraft forward) {
        ModelDraft owner = forward.model();
        List<String> columns = forward.relationFields("fields", owner).stream()
                .map(FieldDraft::columnName)
                .toList();
        return owner.names().foreignKey(owner.tableName(), columns);
    }
}
