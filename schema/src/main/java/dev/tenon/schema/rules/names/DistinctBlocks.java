package dev.tenon.schema.rules.names;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.ModelBlock;
import java.util.HashMap;
import java.util.Map;

/** No two models, enums, views or types share a name, and no two datasources or generators do. */
public final class DistinctBlocks implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Map<String, Block> types = new HashMap<>();
        Map<String, Block> datasources = new HashMap<>();
        Map<String, Block> generators = new HashMap<>();
        for (Block block : draft.tree().blocks()) {
            Map<String, Block> others = types;
            if (block instanceof ConfigurationBlock configuration) {
                others = configuration.kind() == ConfigurationBlock.Kind.DATASOURCE ? datasources : generators;
            }
            Block first = others.put(block.name().text(), block);
            if (first != null) {
                diagnostics.error(
                        block.name().span(),
                        "The " + words(block) + " \"" + block.name().text() + "\" cannot be defined because a "
                                + words(first) + " with that name already exists.",
                        "Rename one of the two; the other stands on line "
                                + first.span().line() + ".");
            }
        }
    }

    private static String words(Block block) {
        if (block instanceof ModelBlock model) {
            return model.kind().words();
        }
        if (block instanceof ConfigurationBlock configuration) {
            return configuration.kind() == ConfigurationBlock.Kind.DATASOURCE ? "source" : "generator";
        }
        return "enum";
    }
}
