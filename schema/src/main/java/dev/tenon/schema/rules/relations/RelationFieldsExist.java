package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Name;
import java.util.List;

/** The fields that {@code fields} and {@code references} name exist where they should. */
public final class RelationFieldsExist implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.forEachWith("relation", (field, attribute) -> {
            if (field.kind() instanceof FieldKind.Relation relation) {
                checkFields(attribute, field.model(), diagnostics);
                checkReferences(attribute, relation.target(), diagnostics);
            }
        });
    }

    private static void checkFields(AttributeNode attribute, ModelDraft owner, Diagnostics diagnostics) {
        List<String> missing = missing(attribute, "fields", owner);
        if (missing.isEmpty()) {
            return;
        }
        String message = "The argument fields must refer only to existing fields. The following fields do not exist in "
                + "this model: " + String.join(", ", missing);
        String otherwise =
                "Add `" + missing.get(0) + "` to `" + owner.name() + "`, of the type of the field it refers to.";
        Arguments.find(attribute, "fields")
                .ifPresent(argument -> diagnostics.error(
                        argument.value().span(),
                        Wording.plain(message),
                        diagnostics.hint(missing.get(0), owner::storedNames, otherwise)));
    }

    private static void checkReferences(AttributeNode attribute, ModelDraft owner, Diagnostics diagnostics) {
        List<String> missing = missing(attribute, "references", owner);
        if (!missing.isEmpty()) {
            String otherwise = "The scalar fields of `" + owner.name() + "` are "
                    + Wording.some(owner.storedNames().stream()) + ".";
            diagnostics.error(
                    attribute.span(),
                    Wording.plain("The argument `references` must refer only to existing fields in the related model `"
                            + owner.name() + "`. The following fields do not exist in the related model: "
                            + String.join(", ", missing)),
                    diagnostics.hint(missing.get(0), owner::storedNames, otherwise));
        }
    }

    private static List<String> missing(AttributeNode attribute, String argument, ModelDraft owner) {
        return Arguments.fieldNames(attribute, argument).stream()
                .map(Name::text)
                .filter(name -> owner.find(name).isEmpty())
                .toList();
    }
}
