package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** A many-to-many relation without a model in between is between models with ids, and has no arguments but its name. */
public final class ImplicitManyToMany implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean supported = Capability.IMPLICIT_MANY_TO_MANY.isIn(draft);
        for (RelationDraft relation : draft.relations()) {
            if (relation.isManyToMany() && !relation.isEmbedded()) {
                for (FieldDraft field : List.of(relation.forward(), relation.back())) {
                    boolean view = relation.forward().model().isView()
                            || relation.back().model().isView();
                    checkSupport(field, supported, view, draft, diagnostics);
                    checkId(
                            field,
                            field.equals(relation.forward()) ? relation.back() : relation.forward(),
                            diagnostics);
                    checkArguments(field, diagnostics);
                }
            }
        }
    }

    private static void checkSupport(
            FieldDraft field, boolean supported, boolean view, Draft draft, Diagnostics diagnostics) {
        if (view) {
            diagnostics.error(
                    field.span(), Wording.plain("Implicit many-to-many relations are not supported for views."));
        } else if (!supported) {
            diagnostics.error(
                    field.span(),
                    Wording.plain("Implicit many-to-many relations are not supported on "
                            + Provider.of(draft).map(Provider::title).orElse("this provider")
                            + ". Please use the syntax defined in https://pris.ly/d/document-database-many-to-many"));
        }
    }

    private static void checkId(FieldDraft field, FieldDraft other, Diagnostics diagnostics) {
        List<KeyDraft> ids = other.model().ids().stream()
                .filter(key -> key.fields().size() == 1)
                .toList();
        List<FieldDraft> references = field.relationFields("references", other.model());
        String words = other.model().words();
        if (ids.isEmpty()) {
            diagnostics.error(
                    field.span(),
                    "Error validating field `" + field.name() + "` in " + words + " `"
                            + field.model().name() + "`: The relation field `" + field.name() + "` on " + words + " `"
                            + field.model().name() + "` references `"
                            + other.model().name()
                            + "` which does not have an `@id` field. Models without `@id` cannot be part of a many to many "
                            + "relation. Use an explicit intermediate Model to represent this relationship.");
        } else if (!references.isEmpty() && !ids.get(0).fields().equals(references)) {
            diagnostics.error(
                    field.span(),
                    Wording.plain("Implicit many-to-many relations must always reference the id field of the related "
                            + "model. Change the argument `references` to use the id field of the related model `"
                            + other.model().name()
                            + "`. But it is referencing the following fields that are not the id: "
                            + references.stream().map(FieldDraft::name).collect(Collectors.joining(", "))));
        }
    }

    private static void checkArguments(FieldDraft field, Diagnostics diagnostics) {
        ManyToManyActions.check(
                field, "Referential actions on implicit many-to-many relations are not supported", diagnostics);
        if (field.hasRelationArgument("references")) {
            diagnostics.error(
                    field.span(),
                    Wording.ofRelation("Implicit many-to-many relation should not have references argument defined. "
                            + "Either remove it, or change the relation to one-to-many."));
        }
    }
}
