package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Name;
import java.util.List;
import java.util.stream.Collectors;

/** The fields that {@code fields} and {@code references} name exist where they should. */
public final class RelationFieldsExist implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.fields().forEach(field -> {
            if (field.kind() instanceof FieldKind.Relation relation) {
                field.attribute("relation").ifPresent(attribute -> {
                    check(attribute, "fields", field.model(), diagnostics);
                    check(attribute, "references", relation.target(), diagnostics);
                });
            }
        });
    }

    private static void check(AttributeNode attribute, String argument, ModelDraft owner, Diagnostics diagnostics) {
        List<String> missing = Arguments.fieldNames(attribute, argument).stream()
                .map(Name::text)
                .filter(name -> owner.find(name).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String names = missing.stream().collect(Collectors.joining(", "));
        String message = argument.equals("fields")
                ? "The argument fields must refer only to existing fields. The following fields do not exist in this "
                        + "model: " + names
                : "The argument `references` must refer only to existing fields in the related model `" + owner.name()
                        + "`. The following fields do not exist in the related model: " + names;
        List<String> known = owner.fields().stream()
                .filter(FieldDraft::isScalar)
                .map(FieldDraft::name)
                .toList();
        String otherwise = argument.equals("fields")
                ? "Add `" + missing.get(0) + "` to `" + owner.name() + "`, of the type of the field it refers to."
                : "The scalar fields of `" + owner.name() + "` are " + String.join(", ", known) + ".";
        Arguments.find(attribute, argument)
                .map(ArgumentNode::value)
                .ifPresent(value -> diagnostics.error(
                        value.span(), Wording.plain(message), Suggestion.hint(missing.get(0), known, otherwise)));
    }
}
