package dev.tenon.schema.rules.blocks;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** Composite types and enums are for databases that have them. */
public final class SupportedBlocks implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!Capability.COMPOSITE_TYPES.isIn(draft)) {
            String title = Provider.of(draft).map(Provider::title).orElse("this provider");
            draft.composites()
                    .forEach(composite -> diagnostics.error(
                            composite.span(),
                            Wording.plain("Composite types are not supported on " + title + "."),
                            "Make it a model of its own, or a field of type `Json`."));
        }
        if (!Capability.ENUMS.isIn(draft)) {
            draft.enums()
                    .forEach(block -> diagnostics.error(
                            block.span(),
                            Wording.plain("You defined the enum `"
                                    + block.name().text() + "`. But the current connector does not support enums."),
                            "Make its fields `String`."));
        }
    }
}
