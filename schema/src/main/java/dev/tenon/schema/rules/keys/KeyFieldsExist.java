package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.Name;
import java.util.List;
import java.util.stream.Collectors;

/** The fields that a key of a block names are fields of its model. */
public final class KeyFieldsExist implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.models()) {
            model.keys().stream().filter(key -> key.field() == null).forEach(key -> check(key, model, diagnostics));
        }
    }

    private static void check(KeyDraft key, ModelDraft model, Diagnostics diagnostics) {
        List<Name> missing = key.fieldNames().stream()
                .filter(name -> model.find(name.text()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String names = missing.stream().map(Name::text).collect(Collectors.joining(", "));
        List<String> known = model.fields().stream().map(FieldDraft::name).toList();
        String hint = Suggestion.hint(
                missing.get(0).text(),
                known,
                "The fields of `" + model.name() + "` are " + String.join(", ", known) + ".");
        if (key.kind() == KeyDraft.Kind.ID) {
            String message = missing.size() == 1
                    ? "The multi field id declaration refers to the unknown field `" + names + "`."
                    : "The multi field id declaration refers to the unknown fields " + names + ".";
            Arguments.find(key.attribute(), "fields")
                    .ifPresent(
                            argument -> diagnostics.error(argument.value().span(), Wording.of(model, message), hint));
        } else {
            diagnostics.error(
                    key.attribute().span(),
                    Wording.of(
                            model,
                            "The " + key.kind().words() + " definition refers to the unknown fields: " + names + "."),
                    hint);
        }
    }
}
