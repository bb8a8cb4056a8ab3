package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;
import java.util.Optional;

/** A generator names its provider; what it makes, where and how is given by texts. */
public final class GeneratorProperties implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.configuration(ConfigurationBlock.Kind.GENERATOR).forEach(block -> check(block, diagnostics));
    }

    private static void check(ConfigurationBlock block, Diagnostics diagnostics) {
        block.find("engineType")
                .map(PropertyNode::value)
                .filter(value -> !(value instanceof Expression.Text))
                .ifPresent(value -> ConfigurationValues.mismatch("String", value, "Write it in quotes.", diagnostics));
        block.find("binaryTargets")
                .filter(property -> !(property.value() instanceof Expression.Items))
                .ifPresent(property -> ConfigurationValues.checkTextOrVariable(property, diagnostics));
        Optional<PropertyNode> provider = block.find("provider");
        if (provider.isEmpty()) {
            diagnostics.error(
                    block.span(),
                    "Argument \"provider\" is missing in generator block \""
                            + block.name().text() + "\".",
                    "Add a line such as `provider = \"tenon\"`.");
        } else {
            ConfigurationValues.checkTextOrVariable(provider.get(), diagnostics);
        }
        block.find("output").ifPresent(property -> ConfigurationValues.checkTextOrVariable(property, diagnostics));
    }
}
