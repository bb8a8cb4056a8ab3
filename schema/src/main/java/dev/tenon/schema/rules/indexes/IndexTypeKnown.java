package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.provider.IndexType;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** The kind of an index is one that the language has. */
public final class IndexTypeKnown implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.keys()
                .filter(key -> key.kind() == KeyDraft.Kind.INDEX)
                .forEach(key -> Arguments.word(key.attribute(), "type")
                        .filter(word -> IndexType.of(word).isEmpty())
                        .ifPresent(word -> diagnostics.error(
                                key.attribute().span(),
                                Wording.inAttribute(key.attribute(), "Unknown index type: " + word + "."),
                                Suggestion.hint(
                                        word,
                                        IndexType.words(),
                                        "Known are " + String.join(", ", IndexType.words()) + "."))));
    }
}
