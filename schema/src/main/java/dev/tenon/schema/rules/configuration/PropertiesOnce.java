package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.PropertyNode;
import java.util.HashSet;
import java.util.Set;

/** A block has each property once. */
public final class PropertiesOnce implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ConfigurationBlock block : draft.tree().blocks(ConfigurationBlock.class)) {
            Set<String> seen = new HashSet<>();
            for (PropertyNode property : block.properties()) {
                if (!seen.add(property.key().text())) {
                    String kind = block.kind() == ConfigurationBlock.Kind.DATASOURCE ? "source" : "generator";
                    diagnostics.error(
                            property.key().span(),
                            "Key \"" + property.key().text() + "\" is already defined in " + kind + " \""
                                    + block.name().text() + "\".",
                            "Keep one of them.");
                }
            }
        }
    }
}
