package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A foreign key has as many fields as it refers to, of the same types, and those are unique together. */
public final class ReferencedFields implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean anyOrder = Capability.REFERENCES_IN_ANY_ORDER.isIn(draft);
        draft.forwardFields().forEach(field -> {
            if (field.kind() instanceof FieldKind.Relation relation) {
                List<FieldDraft> key = field.relationFields("fields", field.model());
                List<FieldDraft> references = field.relationFields("references", relation.target());
                checkUnique(field, relation.target(), references, anyOrder, diagnostics);
                checkCount(field, key, references, diagnostics);
                checkTypes(
                        field,
                        key,
                        field.hasRelationArgument("references") ? references : criterion(relation.target()),
                        diagnostics);
            }
        });
    }

    private static void checkUnique(
            FieldDraft field,
            ModelDraft target,
            List<FieldDraft> references,
            boolean anyOrder,
            Diagnostics diagnostics) {
        if (references.isEmpty()) {
            return;
        }
        String names = references.stream().map(FieldDraft::name).collect(Collectors.joining(", "));
        if (!target.keyIndex().isCriterionInAnyOrder(references)) {
            reportNotUnique(field, target, references.size() == 1, names, diagnostics);
        } else if (!anyOrder && references.size() > 1 && !target.keyIndex().isCriterion(references)) {
            diagnostics.error(
                    field.span(),
                    Wording.plain("The argument `references` must refer to a unique criterion in the related model `"
                            + target.name() + "` using the same order of fields. Please check the ordering in the "
                            + "following fields: `" + names + "`."),
                    "Write them in the order of the key.");
        }
    }

    private static void checkCount(
            FieldDraft field, List<FieldDraft> key, List<FieldDraft> references, Diagnostics diagnostics) {
        boolean both = field.hasRelationArgument("fields") && field.hasRelationArgument("references");
        if (both && key.size() != references.size()) {
            diagnostics.error(
                    field.attribute("relation").map(AttributeNode::span).orElse(field.span()),
                    Wording.plain("You must specify the same number of fields in `fields` and `references`."),
                    "They pair up by their places in the two lists.");
        }
    }

    /** What a foreign key refers to where that is not said. */
    private static List<FieldDraft> criterion(ModelDraft target) {
        return target.keyIndex().firstCriterion().map(KeyDraft::fields).orElse(List.of());
    }

    private static void checkTypes(
            FieldDraft field, List<FieldDraft> key, List<FieldDraft> references, Diagnostics diagnostics) {
        for (int i = 0; i < Math.min(key.size(), references.size()); i++) {
            if (!sameType(key.get(i), references.get(i))) {
                reportType(field, key.get(i), references.get(i), diagnostics);
            }
        }
    }

    private static boolean sameType(FieldDraft one, FieldDraft other) {
        return one.kind().equals(other.kind())
                && Objects.equals(
                        one.node().type().unsupported(), other.node().type().unsupported());
    }

    private static void reportNotUnique(
            FieldDraft field, ModelDraft target, boolean single, String names, Diagnostics diagnostics) {
        String cure = single
                ? "an `@unique` attribute to the field `" + names + "` in the model `" + target.name() + "`."
                : "an `@@unique([" + names + "])` attribute to the model `" + target.name() + "`.";
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
