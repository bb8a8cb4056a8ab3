package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import java.util.List;

/** Each url of a datasource is a text or {@code env("NAME")}. */
public final class DatasourceUrls implements Rule {
    private static final List<String> URLS = List.of("url", "directUrl", "shadowDatabaseUrl");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ConfigurationBlock block : draft.configuration(ConfigurationBlock.Kind.DATASOURCE)) {
            for (String key : URLS) {
                block.find(key).ifPresent(property -> check(key, property.value(), diagnostics));
            }
        }
    }

    private static void check(String key, Expression value, Diagnostics diagnostics) {
        if (value instanceof Expression.Text text) {
            if (key.equals("url") && text.value().isBlank()) {
                diagnostics.error(
                        value.span(),
                        "You must provide a nonempty URL for `" + key + "`.",
                        "Write the database's address, or `env(\"NAME\")` to take it from the environment.");
            }
        } else if (!isEnvironment(value)) {
            Expression wrong = culprit(value);
            diagnostics.error(
                    wrong.span(),
                    "Expected a string value, but received " + wrong.kind() + " value `" + wrong.source() + "`.",
                    "Write it in quotes, or `env(\"NAME\")` to take it from the environment.");
        }
    }

    /** The value itself, or what stands in {@code env(…)} in place of a name. */
    private static Expression culprit(Expression value) {
        if (value instanceof Expression.Call call
                && call.name().text().equals("env")
                && call.arguments().size() == 1
                && !(call.arguments().get(0).value() instanceof Expression.Text)) {
            return call.arguments().get(0).value();
        }
        return value;
    }

    private static boolean isEnvironment(Expression value) {
        return value instanceof Expression.Call call
                && call.name().text().equals("env")
                && call.arguments().size() == 1
                && call.arguments().get(0).name() == null
                && call.arguments().get(0).value() instanceof Expression.Text name
                && !name.value().isBlank();
    }
}
