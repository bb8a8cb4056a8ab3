package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A key names at least one field, and none twice. */
public final class KeyFieldsListed implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.models()) {
            for (KeyDraft key : model.keys()) {
                if (key.fieldNames().isEmpty()) {
                    diagnostics.error(
                            key.attribute().span(),
                            Wording.of(
                                    key.attribute(),
                                    "The list of fields in an index cannot be empty. Please specify at least one field."));
                }
                checkTwice(key, model, diagnostics);
            }
        }
    }

    private static void checkTwice(KeyDraft key, ModelDraft model, Diagnostics diagnostics) {
        Set<String> seen = new HashSet<>();
        List<String> twice = key.fieldNames().stream()
                .map(Name::text)
                .filter(name -> !seen.add(name))
                .distinct()
                .toList();
        if (!twice.isEmpty()) {
            diagnostics.error(
                    key.attribute().span(),
                    Wording.of(
                            model,
                            "The " + key.kind().words() + " definition refers to the fields " + String.join(", ", twice)
                                    + " multiple times."),
                    "Name each field once.");
        }
    }
}
