package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where several relations lead from one model to another, names tell them apart. Only the first place where they do not is
 * reported: what else is wrong with relations may come from it.
 */
public final class RelationNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        firstAmbiguous(draft).ifPresent(field -> report(field, rivals(field), diagnostics));
    }

    /** The first field whose relation is not clear. */
    public static Optional<FieldDraft> firstAmbiguous(Draft draft) {
        return draft.fields()
                .filter(FieldDraft::isRelation)
                .sorted(Comparator.comparing(field -> field.model().isView()))
                .filter(field -> rivals(field).size() > (isNamed(field) && isSelf(field) ? 2 : 1))
                .findFirst();
    }

    private static List<FieldDraft> rivals(FieldDraft field) {
        return field.kind() instanceof FieldKind.Relation relation ? rivals(field, relation.target()) : List.of();
    }

    /** A name that is given may be the one that is inferred where none is. */
    private static List<FieldDraft> rivals(FieldDraft field, ModelDraft target) {
        String name = RelationDraft.nameOf(field);
        List<FieldDraft> named = field.model().relationsTo(target, Optional.of(name));
        if (!name.equals(RelationDraft.inferredName(field))) {
            return named;
        }
        List<FieldDraft> unnamed = field.model().relationsTo(target, Optional.empty());
        return named.isEmpty()
                ? unnamed
                : Stream.concat(named.stream(), unnamed.stream())
                        .sorted(Comparator.comparingInt(other -> other.span().start()))
                        .toList();
    }

    private static boolean isNamed(FieldDraft field) {
        return field.givenRelationName().isPresent();
    }

    private static boolean isSelf(FieldDraft field) {
        return field.kind() instanceof FieldKind.Relation relation && relation.target() == field.model();
    }

    private static void report(FieldDraft field, List<FieldDraft> rivals, Diagnostics diagnostics) {
        String fields =
                "The fields " + listed(rivals) + " in model `" + field.model().name() + "`";
        String message;
        if (isSelf(field) && isNamed(field)) {
            message = "Wrongly named self relation detected. " + fields + " have the same relation name. At most two "
                    + "relation fields can belong to the same relation and therefore have the same name. Please assign a "
                    + "different relation name to one of them.";
        } else if (isSelf(field) && rivals.size() > 2) {
            message = "Unnamed self relation detected. " + fields + " have no relation name. Please provide a relation "
                    + "name for one of them by adding `@relation(<name>).";
        } else if (isSelf(field)) {
            message = "Ambiguous self relation detected. " + fields + " both refer to `" + field.typeName()
                    + "`. If they are part of the same relation add the same relation name for them with "
                    + "`@relation(<name>)`.";
        } else if (isNamed(field)) {
            message = "Wrongly named relation detected. " + fields + " both use the same relation name. Please provide "
                    + "different relation names for them through `@relation(<name>).";
        } else {
            message = "Ambiguous relation detected. " + fields + " both refer to `" + field.typeName()
                    + "`. Please provide different relation names for them by adding `@relation(<name>).";
        }
        diagnostics.error(
                field.span(), Wording.of(field.model(), message), "The two sides of one relation share its name.");
    }

    private static String listed(List<FieldDraft> fields) {
        List<String> names =
                fields.stream().map(field -> "`" + field.name() + "`").toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
