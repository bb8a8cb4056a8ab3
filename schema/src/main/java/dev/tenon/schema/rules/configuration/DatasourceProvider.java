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

    /** Whether a datasource names a provider, so that more can be said about it. */
    static boolean isKnown(ConfigurationBlock block) {
        return block.find("provider").map(PropertyNode::value).stream()
                .anyMatch(value -> value instanceof Expression.Text text
                        && Provider.of(text.value()).isPresent());
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
        check(block, property.get().value(), diagnostics);
    }

    private static void check(ConfigurationBlock block, Expression value, Diagnostics diagnostics) {
        String subject = "Error validating datasource `" + block.name().text()
                + "`: The provider argument in a datasource must ";
        if (value instanceof Expression.Call call && call.name().text().equals("env")) {
            diagnostics.error(
                    block.span(),
                    "A datasource must not use the env() function in the provider argument.",
                    "Write the provider as a text: the generated client depends on it.");
        } else if (!(value instanceof Expression.Text text)) {
            diagnostics.error(value.span(), subject + "be a string literal", "Write it in quotes.");
        } else if (text.value().isEmpty()) {
            diagnostics.error(value.span(), subject + "not be empty", KNOWN);
        } else if (Provider.of(text.value()).isEmpty()) {
            diagnostics.error(
                    value.span(),
                    "Datasource provider not known: \"" + text.value() + "\".",
                    Suggestion.hint(text.value(), Provider.allNames(), KNOWN));
        }
    }
}
