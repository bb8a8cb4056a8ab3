package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Where several relations lead from one model to another, names tell them apart. */
public final class RelationNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.fields().forEach(field -> {
            if (field.kind() instanceof FieldKind.Relation relation) {
                check(field, relation.target(), diagnostics);
            }
        });
    }

    /** The fields of the same model that would be the same relation: of a self relation there may be two if it has a name. */
    static List<FieldDraft> rivals(FieldDraft field, ModelDraft target) {
        List<FieldDraft> same = field.model().relationsTo(target).stream()
                .filter(other -> other.givenRelationName().equals(field.givenRelationName()))
                .toList();
        boolean self = field.model() == target;
        int allowed = self && field.givenRelationName().isPresent() ? 2 : 1;
        return same.size() > allowed ? same : List.of();
    }

    /** Whether the relation of a field, or of what could be its other side, is not clear. */
    static boolean isAmbiguous(FieldDraft field, ModelDraft target) {
        return !rivals(field, target).isEmpty()
                || target.relationsTo(field.model()).stream()
                        .filter(other -> other.givenRelationName().equals(field.givenRelationName()))
                        .anyMatch(other -> !rivals(other, field.model()).isEmpty());
    }

    private static void check(FieldDraft field, ModelDraft target, Diagnostics diagnostics) {
        List<FieldDraft> rivals = rivals(field, target);
        if (rivals.isEmpty() || !rivals.get(0).equals(field)) {
            return;
        }
        boolean self = field.model() == target;
        boolean named = field.givenRelationName().isPresent();
        String names = rivals.stream()
                .limit(rivals.size() - 1L)
                .map(other -> "`" + other.name() + "`")
                .collect(Collectors.joining(", "));
        String fields =
                "The fields " + names + " and `" + rivals.get(rivals.size() - 1).name() + "` in model `"
                        + field.model().name() + "`";
        String refer = rivals.size() == 2 ? " both refer to `" : " refer to `";
        String message;
        if (named) {
            message = "Wrongly named " + (self ? "self " : "") + "relation detected. " + fields
                    + (rivals.size() == 2 ? " both" : " all")
                    + " use the same relation name. Please provide different relation names for them through "
                    + "`@relation(<name>).";
        } else if (self) {
            message = "Ambiguous self relation detected. " + fields + refer + target.name()
                    + "`. If they are part of the same relation add the same relation name for them with "
                    + "`@relation(<name>)`.";
        } else {
            message = "Ambiguous relation detected. " + fields + refer + target.name()
                    + "`. Please provide different relation names for them by adding `@relation(<name>).";
        }
        diagnostics.error(
                field.span(), Wording.of(field.model(), message), "The two sides of one relation share its name.");
    }
}
