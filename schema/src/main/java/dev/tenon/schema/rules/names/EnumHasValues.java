package dev.tenon.schema.rules.names;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** An enum has values. */
public final class EnumHasValues implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.enums().stream()
                .filter(block -> block.values().isEmpty())
                .forEach(block -> diagnostics.error(
                        block.span(),
                        Wording.plain("An enum must have at least one value."),
                        "Write a value on a line of its own."));
    }
}
