package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.provider.KeyCapability;
import dev.tenon.schema.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Indexes over the words of texts stand where the database has them, and as many of a model as it takes. */
public final class FulltextIndexes implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean supported = KeyCapability.FULLTEXT.isIn(draft);
        boolean several = KeyCapability.SEVERAL_FULLTEXT.isIn(draft);
        Map<ModelDraft, List<KeyDraft>> byModel = draft.keysOfTables()
                .filter(key -> key.kind() == KeyDraft.Kind.FULLTEXT)
                .collect(Collectors.groupingBy(KeyDraft::model));
        for (List<KeyDraft> indexes : byModel.values()) {
            if (!supported) {
                report(
                        indexes,
                        "Defining fulltext indexes is not supported with the current connector.",
                        "Take the attribute away.",
                        diagnostics);
            } else if (!several && indexes.size() > 1) {
                report(
                        indexes,
                        "The current connector only allows one fulltext attribute per model",
                        "Put the fields of all into one.",
                        diagnostics);
            }
        }
    }

    private static void report(List<KeyDraft> indexes, String message, String hint, Diagnostics diagnostics) {
        indexes.forEach(index -> Keys.report(index, message, hint, diagnostics));
    }
}
