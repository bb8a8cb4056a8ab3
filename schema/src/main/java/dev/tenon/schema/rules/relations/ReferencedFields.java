package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** A foreign key has as many fields as it refers to, of the same types, and those are unique together. */
public final class ReferencedFields implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            List<FieldDraft> key = relation.foreignKey();
            List<FieldDraft> references = relation.references();
            if (!relation.isManyToMany() && !key.isEmpty() && !references.isEmpty()) {
                check(relation, key, references, diagnostics);
            }
        }
    }

    private static void check(
            RelationDraft relation, List<FieldDraft> key, List<FieldDraft> references, Diagnostics diagnostics) {
        FieldDraft field = relation.forward();
        if (key.size() != references.size()) {
            diagnostics.error(
                    field.attribute("relation")
                            .map(attribute -> attribute.span())
                            .orElse(field.span()),
                    Wording.plain("You must specify the same number of fields in `fields` and `references`."),
                    "They pair up by their places in the two lists.");
            return;
        }
        if (relation.back().model().uniqueCriteria().noneMatch(criterion -> criterion.covers(references))) {
            reportNotUnique(field, relation.back(), references, diagnostics);
        }
        for (int i = 0; i < key.size(); i++) {
            if (!sameType(key.get(i).kind(), references.get(i).kind())) {
                reportType(field, key.get(i), references.get(i), diagnostics);
            }
        }
    }

    private static boolean sameType(FieldKind one, FieldKind other) {
        return one.equals(other);
    }

    private static void reportNotUnique(
            FieldDraft field, FieldDraft back, List<FieldDraft> references, Diagnostics diagnostics) {
        String model = back.model().name();
        String names = references.stream().map(FieldDraft::name).collect(Collectors.joining(", "));
        String cure = references.size() == 1
                ? "an `@unique` attribute to the field `" + names + "` in the model `" + model + "`."
                : "an `@@unique([" + names + "])` attribute to the model `" + model + "`.";
        diagnostics.error(
                field.span(),
                Wording.ofRelation("The argument `references` must refer to a unique criterion in the related model. "
                        + "Consider adding " + cure));
    }

    private static void reportType(FieldDraft field, FieldDraft own, FieldDraft referenced, Diagnostics diagnostics) {
        diagnostics.error(
                field.span(),
                Wording.ofRelation("The type of the field `" + own.name() + "` in the model `"
                        + own.model().name()
                        + "` is not matching the type of the referenced field `" + referenced.name() + "` in model `"
                        + referenced.model().name() + "`."),
                "Make `" + own.name() + "` a `" + referenced.typeName() + "`.");
    }
}
