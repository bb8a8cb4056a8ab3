package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.provider.IndexType;
import dev.tenon.schema.rules.Wording;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads keys, and words what is wrong with them. */
final class Keys {
    private Keys() {}

    /** Every key of a file that is no id; none of a view, which has no indexes. */
    static Stream<KeyDraft> indexes(Draft draft) {
        return draft.keysOfTables().filter(key -> key.kind() != KeyDraft.Kind.ID);
    }

    /** The kind of an index that it asks for. */
    static Optional<IndexType> givenType(KeyDraft key) {
        return Arguments.word(key.attribute(), "type").flatMap(IndexType::of);
    }

    /** The kind of an index. */
    static IndexType type(KeyDraft key) {
        return givenType(key).orElse(IndexType.BTREE);
    }

    /** Whether the table is to have its order, if the key says so. */
    static Optional<Boolean> clustered(KeyDraft key) {
        return Arguments.word(key.attribute(), "clustered").map(Boolean::valueOf);
    }

    /** Reports something about a whole key. */
    static void report(KeyDraft key, String message, String hint, Diagnostics diagnostics) {
        diagnostics.error(key.attribute().span(), Wording.of(key.attribute(), message), hint);
    }
}
