package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.Optional;

/** The fields that a key of a block names are fields of its model, or of the composite types in it. */
public final class KeyFieldsExist implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.models()) {
            model.keys().stream().filter(key -> key.field() == null).forEach(key -> check(key, model, diagnostics));
        }
    }

    private static void check(KeyDraft key, ModelDraft model, Diagnostics diagnostics) {
        List<String> missing = key.fieldNames().stream()
                .flatMap(name -> missing(key, model, name.text()).stream())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<String> known = model.fields().stream().map(FieldDraft::name).toList();
        String hint = Suggestion.hint(
                missing.get(0), known, "The fields of `" + model.name() + "` are " + String.join(", ", known) + ".");
        if (key.kind() == KeyDraft.Kind.ID) {
            String message = "The multi field id declaration refers to the unknown " + Wording.fields(missing) + ".";
            Arguments.find(key.attribute(), "fields")
                    .ifPresent(
                            argument -> diagnostics.error(argument.value().span(), Wording.of(model, message), hint));
        } else {
            diagnostics.error(
                    key.attribute().span(),
                    Wording.of(
                            model,
                            "The " + key.kind().words() + " definition refers to the unknown fields: "
                                    + String.join(", ", missing) + "."),
                    hint);
        }
    }

    /** What a name names that there is not. */
    private static Optional<String> missing(KeyDraft key, ModelDraft model, String name) {
        List<String> parts = List.of(name.split("\\.", -1));
        if (parts.size() == 1 || key.kind() == KeyDraft.Kind.ID) {
            return model.find(name).isPresent() ? Optional.empty() : Optional.of(name);
        }
        Optional<FieldDraft> field = model.find(parts.get(0));
        if (field.isEmpty()) {
            return Optional.of(parts.get(0));
        }
        for (String part : parts.subList(1, parts.size())) {
            if (!(field.get().kind() instanceof FieldKind.Composite composite)) {
                return field.get().isRelation() ? Optional.empty() : Optional.of(name);
            }
            field = composite.type().find(part);
            if (field.isEmpty()) {
                return Optional.of(part + " in type " + composite.type().name());
            }
        }
        return Optional.empty();
    }
}
