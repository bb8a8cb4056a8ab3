package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.rules.Rule;

/** Operator classes stand in {@code @@index} alone. */
public final class OperatorClassPlace implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Keys.indexes(draft)
                .filter(key -> key.kind() != KeyDraft.Kind.INDEX)
                .filter(key -> key.field() == null)
                .filter(key -> key.parts().stream()
                        .anyMatch(field -> field.option("ops").isPresent()))
                .forEach(key -> Keys.report(
                        key,
                        "Operator classes can only be defined to fields in an @@index attribute.",
                        "Take the `ops` argument away.",
                        diagnostics));
    }
}
