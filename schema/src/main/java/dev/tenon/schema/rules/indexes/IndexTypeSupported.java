package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.provider.IndexType;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** The kind of an index is one that the database has. */
public final class IndexTypeSupported implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        List<IndexType> supported = IndexType.in(draft);
        draft.keysOfTables()
                .filter(key -> Keys.givenType(key)
                        .filter(type -> !supported.contains(type))
                        .isPresent())
                .forEach(key -> report(key, supported, diagnostics));
    }

    private static void report(KeyDraft key, List<IndexType> supported, Diagnostics diagnostics) {
        List<String> words = supported.stream().map(IndexType::word).toList();
        Arguments.find(key.attribute(), "type")
                .ifPresent(type -> diagnostics.error(
                        type.span(),
                        Wording.of(key.attribute(), "The given index type is not supported with the current connector"),
                        words.size() == 1
                                ? "Take the `type` argument away."
                                : "The database has " + String.join(", ", words) + "."));
    }
}
