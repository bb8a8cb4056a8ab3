package dev.tenon.schema.format;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A relation with a foreign key, one of whose fields may still be missing.
 *
 * @param referencing the model that has, or ought to have, the foreign key
 * @param referenced the model that it refers to
 * @param forward the relation field of the referencing model
 * @param back the relation field of the referenced model
 */
record ForeignKeyRelation(
        ModelDraft referencing,
        ModelDraft referenced,
        @Nullable FieldDraft forward,
        @Nullable FieldDraft back) {
    private static final Comparator<FieldDraft> BY_NAME =
            Comparator.comparing((FieldDraft field) -> field.model().name()).thenComparing(FieldDraft::name);

    /** The relations of a file that are not many-to-many, in order of place. */
    static List<ForeignKeyRelation> allOf(Draft draft) {
        return draft.fields().flatMap(field -> from(field, draft).stream()).toList();
    }

    /** The relation of a field; nothing if the field of the other side, or neither, is the one to tell it. */
    private static Optional<ForeignKeyRelation> from(FieldDraft field, Draft draft) {
        if (!(field.kind() instanceof FieldKind.Relation relation)) {
            return Optional.empty();
        }
        FieldDraft other = draft.opposites(field).stream().findFirst().orElse(null);
        if (field.isList()) {
            return other == null
                    ? Optional.of(new ForeignKeyRelation(relation.target(), field.model(), null, field))
                    : Optional.empty();
        }
        return other == null || isForward(field, other)
                ? Optional.of(new ForeignKeyRelation(field.model(), relation.target(), field, other))
                : Optional.empty();
    }

    private static boolean isForward(FieldDraft field, FieldDraft other) {
        if (other.isList()) {
            return true;
        }
        if (field.isRequired() != other.isRequired()) {
            return field.isRequired();
        }
        boolean given = field.isOptional() && field.hasRelationArgument("fields");
        boolean otherGiven = field.isOptional() && other.hasRelationArgument("fields");
        return given || (!otherGiven && BY_NAME.compare(field, other) <= 0);
    }

    /** Whether at most one record refers to each. */
    boolean isOneToOne() {
        if (forward != null && back != null) {
            return !back.isList();
        }
        if (forward == null || !forward.hasRelationArgument("fields")) {
            return false;
        }
        List<FieldDraft> key = forward.relationFields("fields", referencing);
        return referencing.keyIndex().isUnique(key);
    }

    /** The fields that the foreign key refers to. */
    List<FieldDraft> references() {
        return forward != null && forward.hasRelationArgument("references")
                ? forward.relationFields("references", referenced)
                : criterion();
    }

    /** The fields of the foreign key by the names that they have or ought to have. */
    List<ForeignKeyField> foreignKey() {
        return criterion().stream()
                .map(field -> ForeignKeyField.of(this, field))
                .toList();
    }

    /** The id of the referenced model, or what is unique first. */
    private List<FieldDraft> criterion() {
        return referenced.keyIndex().firstCriterion().map(KeyDraft::fields).orElse(List.of());
    }
}
