package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;

/** A generator names its provider, and its preview features are texts. */
public final class GeneratorProperties implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ConfigurationBlock block : draft.configuration(ConfigurationBlock.Kind.GENERATOR)) {
            if (block.find("provider").isEmpty()) {
                diagnostics.error(
                        block.span(),
                        "Argument \"provider\" is missing in generator block \""
                                + block.name().text() + "\".",
                        "Add a line such as `provider = \"tenon\"`.");
            }
            block.find("previewFeatures").ifPresent(property -> checkTexts(property, diagnostics));
        }
    }

    private static void checkTexts(PropertyNode property, Diagnostics diagnostics) {
        if (!(property.value() instanceof Expression.Items items)) {
            expectText(property.value(), diagnostics);
            return;
        }
        items.values().forEach(value -> expectText(value, diagnostics));
    }

    private static void expectText(Expression value, Diagnostics diagnostics) {
        if (!(value instanceof Expression.Text)) {
            diagnostics.error(
                    value.span(),
                    "Expected a string value, but received " + value.kind() + " value `" + value.source() + "`.",
                    "Write it in quotes.");
        }
    }
}
