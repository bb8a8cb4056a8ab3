package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;
import java.util.Optional;

/** Relations are held by foreign keys: another mode is named under its own name and does nothing. */
public final class RelationMode implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ConfigurationBlock block : draft.configuration(ConfigurationBlock.Kind.DATASOURCE)) {
            Optional<PropertyNode> mode = block.find("relationMode");
            Optional<PropertyNode> old = block.find("referentialIntegrity");
            old.ifPresent(property -> checkOld(property, mode.isPresent(), diagnostics));
            mode.or(() -> old).ifPresent(property -> checkValue(property, diagnostics));
        }
    }

    private static void checkOld(PropertyNode property, boolean both, Diagnostics diagnostics) {
        if (both) {
            diagnostics.error(
                    property.span(),
                    "The `referentialIntegrity` and `relationMode` attributes cannot be used together. "
                            + "Please use only `relationMode` instead.");
        }
        diagnostics.warning(
                property.span(),
                "The `referentialIntegrity` attribute is deprecated. Please use `relationMode` instead. "
                        + "Learn more at https://pris.ly/d/relation-mode",
                "Rename the property.");
    }

    private static void checkValue(PropertyNode property, Diagnostics diagnostics) {
        if (property.value() instanceof Expression.Text text && text.value().equals("foreignKeys")) {
            return;
        }
        diagnostics.warning(
                property.value().span(),
                "Tenon always holds relations by foreign keys: this relation mode does nothing.",
                "Take the line away.");
    }
}
