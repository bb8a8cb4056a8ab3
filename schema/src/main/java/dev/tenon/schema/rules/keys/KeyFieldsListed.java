package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A key names at least one field. */
public final class KeyFieldsListed implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.keys()
                .filter(key -> key.fieldNames().isEmpty() && !key.model().isView())
                .forEach(key -> diagnostics.error(
                        key.attribute().span(),
                        Wording.of(
                                key.attribute(),
                                "The list of fields in " + place(key)
                                        + " cannot be empty. Please specify at least one field.")));
    }

    private static String place(KeyDraft key) {
        return key.kind() == KeyDraft.Kind.ID ? "an `" + key.attribute().title() + "()` attribute" : "an index";
    }
}
