package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the client calls a compound key is neither the name of a field nor of another key. */
public final class CompoundNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.models()) {
            Map<String, KeyDraft> seen = new HashMap<>();
            model.uniqueCriteria()
                    .filter(key -> key.fieldNames().size() > 1)
                    .forEach(key -> check(key, model, seen.putIfAbsent(key.clientName(), key), diagnostics));
        }
    }

    private static void check(KeyDraft key, ModelDraft model, @Nullable KeyDraft other, Diagnostics diagnostics) {
        String title = key.attribute().title();
        String name = key.clientName();
        if (model.find(name).isPresent() && key.givenName().isPresent()) {
            diagnostics.error(
                    model.span(),
                    Wording.of(
                            model,
                            "The custom name `" + name + "` specified for the `" + title
                                    + "` attribute is already used as a name for a field. Please choose a different name."));
        } else if (model.find(name).isPresent()) {
            String kind = key.kind() == KeyDraft.Kind.ID ? "id" : "unique";
            diagnostics.error(
                    key.attribute().span(),
                    Wording.of(
                            model,
                            "The field `" + name + "` clashes with the `" + title
                                    + "` attribute's name. Please resolve the conflict by providing a custom " + kind
                                    + " name: `" + title + "([...], name: \"custom_name\")`"));
        } else if (other != null) {
            diagnostics.error(
                    key.attribute().span(),
                    Wording.of(model, "The name `" + name + "` is already used by another compound key of the model."),
                    "Give one of the two another name: `" + title + "([...], name: \"custom_name\")`.");
        }
    }
}
