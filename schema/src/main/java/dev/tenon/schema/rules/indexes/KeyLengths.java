package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.KeyFieldDraft;
import dev.tenon.schema.draft.provider.KeyCapability;
import dev.tenon.schema.rules.Rule;

/** A key is over the first characters of a field only where the database can do that, and the field has characters. */
public final class KeyLengths implements Rule {
    private static final String HINT = "Take the `length` argument away.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean supported = KeyCapability.LENGTHS.isIn(draft);
        draft.keysOfTables()
                .filter(key -> key.parts().stream().anyMatch(KeyFieldDraft::hasLength))
                .forEach(key -> check(key, supported, diagnostics));
    }

    private static void check(KeyDraft key, boolean supported, Diagnostics diagnostics) {
        if (!supported) {
            String where = key.kind() == KeyDraft.Kind.ID ? "in the primary key" : "in an index definition";
            Keys.report(
                    key,
                    "The length argument is not supported " + where + " with the current connector",
                    HINT,
                    diagnostics);
        } else if (key.parts().stream()
                .filter(KeyFieldDraft::hasLength)
                .flatMap(field -> field.field().stream())
                .anyMatch(field -> !hasLength(field))) {
            Keys.report(
                    key,
                    "The length argument is only allowed with field types `String` or `Bytes`.",
                    HINT,
                    diagnostics);
        }
    }

    private static boolean hasLength(FieldDraft field) {
        return field.is(ScalarType.STRING)
                || field.is(ScalarType.BYTES)
                || field.kind() instanceof FieldKind.Unsupported;
    }
}
