package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import java.util.List;

/** There is one datasource at most. */
public final class OneDatasource implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        List<ConfigurationBlock> blocks = draft.configuration(ConfigurationBlock.Kind.DATASOURCE).stream()
                .filter(DatasourceProvider::isKnown)
                .toList();
        if (blocks.size() > 1) {
            blocks.forEach(block -> diagnostics.error(
                    block.span(),
                    "Error validating datasource `" + block.name().text()
                            + "`: You defined more than one datasource. This is not allowed yet because support for multiple "
                            + "databases has not been implemented yet.",
                    "Keep one and put the models of the other into a schema file of their own."));
        }
    }
}
