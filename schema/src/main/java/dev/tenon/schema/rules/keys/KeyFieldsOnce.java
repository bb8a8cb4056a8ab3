package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A key, or one side of a relation, names no field twice. */
public final class KeyFieldsOnce implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.keys().forEach(key -> check(key.attribute(), key.fieldNames(), key.model(), diagnostics));
        draft.forEachWith("relation", (field, attribute) -> {
            if (field.kind() instanceof FieldKind.Relation relation) {
                check(attribute, Arguments.fieldNames(attribute, "fields"), field.model(), diagnostics);
                check(attribute, Arguments.fieldNames(attribute, "references"), relation.target(), diagnostics);
            }
        });
    }

    private static void check(AttributeNode attribute, List<Name> names, ModelDraft model, Diagnostics diagnostics) {
        if (names.size() < 2) {
            return;
        }
        Set<String> seen = new HashSet<>();
        names.stream()
                .map(Name::text)
                .filter(name -> model.find(name).isPresent() && !seen.add(name))
                .findFirst()
                .ifPresent(name -> diagnostics.error(
                        attribute.span(),
                        Wording.ofModel(
                                model, "The unique index definition refers to the field " + name + " multiple times."),
                        "Name each field once."));
    }
}
