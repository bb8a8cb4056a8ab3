package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import java.util.List;

/** There is one datasource. */
public final class OneDatasource implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        List<ConfigurationBlock> blocks = draft.configuration(ConfigurationBlock.Kind.DATASOURCE);
        if (blocks.isEmpty()) {
            diagnostics.error(
                    new Span(0, 0, 0, 1, 1),
                    "The schema has no datasource.",
                    "Add a block such as `datasource db { provider = \"sqlite\" url = env(\"DATABASE_URL\") }`, "
                            + "each property on a line of its own.");
        }
        if (blocks.size() > 1) {
            blocks.forEach(block -> diagnostics.error(
                    block.span(),
                    "You defined more than one datasource. This is not allowed yet because support for multiple "
                            + "databases has not been implemented yet.",
                    "Keep one and put the models of the other into a schema file of their own."));
        }
    }
}
