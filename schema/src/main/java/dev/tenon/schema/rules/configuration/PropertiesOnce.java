package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Name;
import dev.tenon.schema.tree.PropertyNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A block has each property once. */
public final class PropertiesOnce implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ConfigurationBlock block : draft.tree().blocks(ConfigurationBlock.class)) {
            Set<String> seen = new HashSet<>();
            for (Name key : keys(block)) {
                if (!seen.add(key.text())) {
                    String kind = block.kind() == ConfigurationBlock.Kind.DATASOURCE ? "source" : "generator";
                    diagnostics.error(
                            key.span(),
                            "Key \"" + key.text() + "\" is already defined in " + kind + " \""
                                    + block.name().text() + "\".",
                            "Keep one of them.");
                }
            }
        }
    }

    /** The keys in order of place, those without a value too. */
    private static List<Name> keys(ConfigurationBlock block) {
        return Stream.concat(block.properties().stream().map(PropertyNode::key), block.unassigned().stream())
                .sorted(Comparator.comparingInt(key -> key.span().start()))
                .toList();
    }
}
