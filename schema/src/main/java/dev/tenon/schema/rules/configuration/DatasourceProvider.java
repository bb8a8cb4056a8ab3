package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;
import java.util.Optional;

/** A datasource names a provider of the language. */
public final class DatasourceProvider implements Rule {
    private static final String KNOWN = "Known are " + String.join(", ", Provider.allNames()) + ".";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.configuration(ConfigurationBlock.Kind.DATASOURCE).forEach(block -> check(block, diagnostics));
    }

    private static void check(ConfigurationBlock block, Diagnostics diagnostics) {
        Optional<PropertyNode> property = block.find("provider");
        if (property.isEmpty()) {
            diagnostics.error(
                    block.span(),
                    "Argument \"provider\" is missing in data source block \""
                            + block.name().text() + "\".",
                    "Add a line such as `provider = \"sqlite\"`.");
            return;
        }
        Expression value = property.get().value();
        if (value instanceof Expression.Call) {
            diagnostics.error(
                    block.span(),
                    "A datasource must not use the env() function in the provider argument.",
                    "Write the provider as a text: the generated client depends on it.");
        } else if (!(value instanceof Expression.Text text)) {
            diagnostics.error(
                    value.span(),
                    "Expected a string value, but received " + value.kind() + " value `" + value.source() + "`.",
                    "Write it in quotes.");
        } else if (Provider.of(text.value()).isEmpty()) {
            diagnostics.error(
                    value.span(),
                    "Datasource provider not known: \"" + text.value() + "\".",
                    Suggestion.hint(text.value(), Provider.allNames(), KNOWN));
        }
    }
}
