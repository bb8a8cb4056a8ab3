package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The extensions of a datasource are words, with texts for what they are called, where they live and which they are. */
public final class DatasourceExtensions implements Rule {
    private static final List<String> ARGUMENTS = List.of("map", "schema", "version");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ConfigurationBlock block : draft.configuration(ConfigurationBlock.Kind.DATASOURCE)) {
            if (KnownProperties.hasExtensions(block)) {
                block.find("extensions").ifPresent(property -> check(property.value(), diagnostics));
            }
        }
    }

    /** The extensions that the value of the property names. */
    static List<Expression> all(Expression value) {
        return value instanceof Expression.Items items ? items.values() : List.of(value);
    }

    private static void check(Expression value, Diagnostics diagnostics) {
        for (Expression extension : all(value)) {
            if (extension instanceof Expression.Call call) {
                checkArguments(call, diagnostics);
            } else if (!(extension instanceof Expression.Constant)) {
                ConfigurationValues.mismatch(
                        "constant or function", extension, "Write it without quotes.", diagnostics);
            }
        }
    }

    private static void checkArguments(Expression.Call call, Diagnostics diagnostics) {
        Set<String> seen = new HashSet<>();
        for (ArgumentNode argument : call.arguments()) {
            Name name = argument.name();
            if (name == null) {
                error(argument.span(), "The argument must have a name", diagnostics);
            } else if (!seen.add(name.text())) {
                error(argument.span(), "The argument `" + name.text() + "` can only be defined once", diagnostics);
            } else {
                boolean text =
                        ConfigurationValues.text(argument.value(), diagnostics).isPresent();
                checkName(argument.span(), name.text(), text, diagnostics);
            }
        }
    }

    private static void checkName(Span span, String name, boolean text, Diagnostics diagnostics) {
        String hint = "An extension takes " + String.join(", ", ARGUMENTS) + ".";
        if (!ARGUMENTS.contains(name)) {
            diagnostics.error(span, "Argument not known: \"" + name + "\".", hint);
        } else if (!text) {
            error(span, "The `" + name + "` argument must be a string literal", diagnostics);
        }
    }

    private static void error(Span span, String message, Diagnostics diagnostics) {
        diagnostics.error(
                span, Wording.plain(message), "For example: `postgis(schema: \"public\", version: \"2.1\")`.");
    }
}
