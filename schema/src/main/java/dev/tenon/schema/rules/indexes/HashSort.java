package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyFieldDraft;
import dev.tenon.schema.draft.provider.IndexType;
import dev.tenon.schema.rules.Rule;

/** An index of hashes has no order. */
public final class HashSort implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!IndexType.in(draft).contains(IndexType.HASH)) {
            return;
        }
        Keys.indexes(draft)
                .filter(key -> Keys.type(key) == IndexType.HASH)
                .filter(key -> key.parts().stream().anyMatch(KeyFieldDraft::hasSort))
                .forEach(key -> Keys.report(
                        key,
                        "Hash type does not support sort option.",
                        "Take the `sort` argument away, or let the index be of type `BTree`.",
                        diagnostics));
    }
}
