package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.KeyFieldDraft;
import dev.tenon.schema.draft.provider.KeyCapability;
import dev.tenon.schema.rules.Rule;
import java.util.List;
import java.util.stream.IntStream;

/** The fields of an index over the words of texts have no options that mean nothing there, and the texts stand together. */
public final class FulltextFields implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!KeyCapability.FULLTEXT.isIn(draft)) {
            return;
        }
        boolean sorted = KeyCapability.SORTED_FULLTEXT.isIn(draft);
        draft.keysOfTables()
                .filter(key -> key.kind() == KeyDraft.Kind.FULLTEXT)
                .forEach(key -> check(key, key.parts(), sorted, diagnostics));
    }

    private static void check(KeyDraft key, List<KeyFieldDraft> fields, boolean sorted, Diagnostics diagnostics) {
        if (fields.stream().anyMatch(KeyFieldDraft::hasLength)) {
            Keys.report(
                    key,
                    "The length argument is not supported in a @@fulltext attribute.",
                    "Take the `length` argument away.",
                    diagnostics);
        }
        if (!sorted && fields.stream().anyMatch(KeyFieldDraft::hasSort)) {
            Keys.report(
                    key,
                    "The sort argument is not supported in a @@fulltext attribute in the current connector.",
                    "Take the `sort` argument away.",
                    diagnostics);
        } else if (bundles(fields) > 1) {
            Keys.report(
                    key,
                    "All index fields must be listed adjacently in the fields argument.",
                    "Put the fields with `sort` before or after all others.",
                    diagnostics);
        }
    }

    /** How many groups of fields without an order of their own there are, parted by fields that have one. */
    private static long bundles(List<KeyFieldDraft> fields) {
        return IntStream.range(0, fields.size())
                .filter(i ->
                        !fields.get(i).hasSort() && (i == 0 || fields.get(i - 1).hasSort()))
                .count();
    }
}
