package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.PreviewFeatures;
import dev.tenon.schema.draft.provider.KeyCapability;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import java.util.stream.Stream;

/** An index is about some records alone only where a generator asks for such indexes and the database has them. */
public final class PartialIndexes implements Rule {
    private static final String FEATURE = "partialIndexes";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean on = areOn(draft);
        boolean supported = KeyCapability.PARTIAL.isIn(draft);
        draft.keys()
                .forEach(key -> conditions(key).forEach(condition -> {
                    if (!on) {
                        diagnostics.error(
                                condition.span(),
                                "No such argument.",
                                "Add `previewFeatures = [\"" + FEATURE + "\"]` to a generator.");
                    } else if (!supported) {
                        diagnostics.error(
                                condition.span(),
                                Wording.of(
                                        key.attribute(),
                                        "Partial indexes are not supported with the current connector."),
                                "Take the `where` argument away.");
                    }
                }));
    }

    /** Whether a generator asks for them. */
    static boolean areOn(Draft draft) {
        return PreviewFeatures.isOn(FEATURE, draft);
    }

    /** What says which records an index is about. */
    static Stream<ArgumentNode> conditions(KeyDraft key) {
        return key.attribute().arguments().stream().filter(argument -> argument.isNamed("where"));
    }
}
