package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.KeyFieldDraft;
import dev.tenon.schema.draft.provider.IndexType;
import dev.tenon.schema.draft.provider.KeyCapability;
import dev.tenon.schema.rules.Rule;
import java.util.List;

/** An inverted index is over lists and at last over a document, without operator classes. */
public final class InvertedIndexes implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!KeyCapability.INVERTED_INDEXES.isIn(draft)) {
            return;
        }
        Keys.indexes(draft)
                .filter(key -> Keys.type(key) == IndexType.GIN)
                .forEach(key -> check(key, key.parts(), diagnostics));
    }

    private static void check(KeyDraft key, List<KeyFieldDraft> fields, Diagnostics diagnostics) {
        for (KeyFieldDraft part : fields) {
            if (part.option("ops").isPresent()) {
                Keys.report(
                        key,
                        "Custom operator classes are not supported with the current connector.",
                        "Take the `ops` argument away.",
                        diagnostics);
                return;
            }
            boolean last = part.equals(fields.get(fields.size() - 1));
            part.field().ifPresent(field -> check(key, field, last, diagnostics));
        }
    }

    private static void check(KeyDraft key, FieldDraft field, boolean last, Diagnostics diagnostics) {
        if (!IndexType.GIN.takes(field)) {
            Keys.report(
                    key,
                    "The Gin index type does not support the type of the field `" + field.name() + "`.",
                    "Take the field out, or let the index be of type `BTree`.",
                    diagnostics);
        }
        if (field.is(ScalarType.JSON) && !last) {
            Keys.report(
                    key,
                    "A `Json` column is only allowed as the last column of an inverted index.",
                    "Name the field last.",
                    diagnostics);
        }
    }
}
