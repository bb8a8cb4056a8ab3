package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A primary key is given a name only where the database keeps it, and an index has one name. */
public final class NamedKeys implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean named = Provider.of(draft).map(Provider::hasNamedPrimaryKeys).orElse(true);
        for (ModelDraft model : draft.models()) {
            for (KeyDraft key : model.keys()) {
                if (key.kind() == KeyDraft.Kind.ID && key.givenDatabaseName().isPresent() && !named) {
                    diagnostics.error(
                            model.span(),
                            Wording.of(
                                    model,
                                    "You defined a database name for the primary key on the model. This is not "
                                            + "supported by the provider."),
                            "Take the `map` argument away from `"
                                    + key.attribute().title() + "`.");
                }
                checkBothNames(key, diagnostics);
            }
        }
    }

    private static void checkBothNames(KeyDraft key, Diagnostics diagnostics) {
        boolean map = key.attribute().arguments().stream().anyMatch(argument -> argument.isNamed("map"));
        boolean name = key.attribute().arguments().stream().anyMatch(argument -> argument.isNamed("name"));
        if (key.kind() == KeyDraft.Kind.INDEX && map && name) {
            diagnostics.error(
                    key.attribute().span(),
                    "Error parsing attribute \"@index\": The `@@index` attribute accepts the `name` argument as an alias "
                            + "for the `map` argument for legacy reasons. It does not accept both though. Please use the "
                            + "`map` argument to specify the database name of the index.");
        }
    }
}
