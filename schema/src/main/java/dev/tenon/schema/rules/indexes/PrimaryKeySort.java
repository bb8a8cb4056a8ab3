package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.KeyFieldDraft;
import dev.tenon.schema.draft.provider.KeyCapability;
import dev.tenon.schema.rules.Rule;

/** An id has an order only where the database's primary keys have one. */
public final class PrimaryKeySort implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (KeyCapability.SORTED_PRIMARY_KEYS.isIn(draft)) {
            return;
        }
        draft.keysOfTables()
                .filter(key -> key.kind() == KeyDraft.Kind.ID)
                .filter(key -> key.parts().stream().anyMatch(KeyFieldDraft::hasSort))
                .forEach(key -> Keys.report(
                        key,
                        "The sort argument is not supported in the primary key with the current connector",
                        "Take the `sort` argument away.",
                        diagnostics));
    }
}
