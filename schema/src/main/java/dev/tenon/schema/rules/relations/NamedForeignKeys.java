package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A foreign key is given a name only where the database keeps it. */
public final class NamedForeignKeys implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (Capability.NAMED_FOREIGN_KEYS.isIn(draft)) {
            return;
        }
        draft.forEachWith("relation", (field, attribute) -> {
            if (Arguments.find(attribute, "map").isPresent()) {
                diagnostics.error(
                        attribute.span(),
                        Wording.of(attribute, "Your provider does not support named foreign keys."),
                        "Take the `map` argument away.");
            }
        });
    }
}
