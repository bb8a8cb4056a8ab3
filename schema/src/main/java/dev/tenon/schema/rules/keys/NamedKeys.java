package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A primary key is given a name, or is of several fields, only where the database has such keys. */
public final class NamedKeys implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean named = Capability.NAMED_PRIMARY_KEYS.isIn(draft);
        boolean compound = Capability.COMPOUND_IDS.isIn(draft);
        for (ModelDraft model : draft.tables()) {
            for (KeyDraft key : model.ids()) {
                if (key.givenDatabaseName().isPresent() && !named) {
                    diagnostics.error(
                            model.span(),
                            Wording.of(
                                    model,
                                    "You defined a database name for the primary key on the model. This is not "
                                            + "supported by the provider."),
                            "Take the `map` argument away from `"
                                    + key.attribute().title() + "`.");
                }
                if (key.fieldNames().size() > 1 && !compound) {
                    diagnostics.error(
                            key.attribute().span(),
                            Wording.of(model, "The current connector does not support compound ids."),
                            "Give the model an id of one field, and make these `@@unique`.");
                }
            }
        }
    }
}
