package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.provider.IndexType;
import dev.tenon.schema.draft.provider.KeyCapability;
import dev.tenon.schema.rules.Rule;

/** An index that parts space is over one field. */
public final class SpGistFields implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!KeyCapability.OPERATOR_CLASSES.isIn(draft)) {
            return;
        }
        Keys.indexes(draft)
                .filter(key -> Keys.type(key) == IndexType.SPGIST)
                .filter(key -> key.fieldNames().size() != 1)
                .forEach(key -> Keys.report(
                        key,
                        "SpGist does not support multi-column indices.",
                        "Write an index for each field.",
                        diagnostics));
    }
}
