package dev.tenon.schema.rules.blocks;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A composite type has fields. */
public final class CompositeHasFields implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!Capability.COMPOSITE_TYPES.isIn(draft)) {
            return;
        }
        draft.composites().stream()
                .filter(composite -> composite.fields().isEmpty())
                .forEach(composite -> diagnostics.error(
                        composite.span(),
                        Wording.plain("A type must have at least one field defined."),
                        "Write a field on a line of its own."));
    }
}
