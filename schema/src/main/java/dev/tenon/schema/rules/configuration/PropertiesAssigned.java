package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;

/** A property has a value. */
public final class PropertiesAssigned implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ConfigurationBlock block : draft.tree().blocks(ConfigurationBlock.class)) {
            block.unassigned().stream()
                    .limit(1)
                    .forEach(key -> diagnostics.error(
                            block.span(),
                            "Property " + key.text() + " in " + block.kind().keyword() + " "
                                    + block.name().text() + " needs to be assigned a value",
                            "Write the value behind `" + key.text() + " =`, or take the line away."));
        }
    }
}
