package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** An implicit many-to-many relation has no arguments but its name, and single-field ids on both sides. */
public final class ManyToMany implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            if (relation.isManyToMany()) {
                String provider = Provider.of(draft).map(Provider::title).orElse("this provider");
                check(relation.forward(), relation.back(), provider, diagnostics);
                check(relation.back(), relation.forward(), provider, diagnostics);
            }
        }
    }

    private static void check(FieldDraft field, FieldDraft other, String provider, Diagnostics diagnostics) {
        if (!hasSingleId(other.model())) {
            diagnostics.error(
                    field.span(),
                    Wording.of(
                            field,
                            "The relation field `" + field.name() + "` on model `"
                                    + field.model().name()
                                    + "` references `" + other.model().name() + "` which does not have an `@id` field. "
                                    + "Models without `@id` cannot be part of a many to many relation. Use an explicit "
                                    + "intermediate Model to represent this relationship."));
        }
        if (field.hasRelationArgument("fields") || field.hasRelationArgument("references")) {
            diagnostics.error(
                    field.span(),
                    Wording.plain(
                            "Embedded many-to-many relations are not supported on " + provider + ". Please use the "
                                    + "syntax defined in https://pris.ly/d/relational-database-many-to-many"),
                    "Take the arguments away, or write the table between the two as a model.");
        } else if (field.hasRelationArgument("onDelete") || field.hasRelationArgument("onUpdate")) {
            diagnostics.error(
                    field.span(),
                    Wording.ofRelation("The relation field `" + field.name() + "` on Model `"
                            + field.model().name()
                            + "` must not specify the `onDelete` or `onUpdate` argument in the @relation attribute. You "
                            + "must only specify it on the opposite field `" + other.name() + "` on model `"
                            + other.model().name()
                            + "`, or in case of a many to many relation, in an explicit join table."),
                    "Take the arguments away, or write the table between the two as a model.");
        }
    }

    private static boolean hasSingleId(ModelDraft model) {
        return model.keys().stream()
                .anyMatch(key -> key.kind() == KeyDraft.Kind.ID && key.fields().size() == 1);
    }
}
