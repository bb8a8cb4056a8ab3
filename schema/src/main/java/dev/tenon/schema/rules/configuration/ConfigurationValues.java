package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.tree.ArgumentFlaw;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads values of datasources and generators, and reports those that are not of the kind that is asked for. */
final class ConfigurationValues {
    private ConfigurationValues() {}

    /** A text. */
    static Optional<String> text(Expression value, Diagnostics diagnostics) {
        if (value instanceof Expression.Text text) {
            return Optional.of(text.value());
        }
        mismatch("string", value, "Write it in quotes.", diagnostics);
        return Optional.empty();
    }

    /** Texts in brackets, or a text alone; empty if one of them is something else. */
    static Optional<List<Expression.Text>> texts(Expression value, Diagnostics diagnostics) {
        List<Expression> items = value instanceof Expression.Items list ? list.values() : List.of(value);
        items.forEach(item -> text(item, diagnostics));
        List<Expression.Text> texts = items.stream()
                .flatMap(item -> item instanceof Expression.Text text ? Stream.of(text) : Stream.empty())
                .toList();
        return texts.size() == items.size() ? Optional.of(texts) : Optional.empty();
    }

    /** A text or {@code env("NAME")}; false if it is neither. */
    static boolean checkTextOrVariable(PropertyNode property, Diagnostics diagnostics) {
        Expression value = property.value();
        if (value instanceof Expression.Call call && call.name().text().equals("env")) {
            return checkVariable(call, property.flaws(), diagnostics);
        }
        if (value instanceof Expression.Text) {
            return true;
        }
        mismatch(
                "String",
                value,
                "Write it in quotes, or `env(\"NAME\")` to take it from the environment.",
                diagnostics);
        return false;
    }

    private static boolean checkVariable(Expression.Call call, List<ArgumentFlaw> flaws, Diagnostics diagnostics) {
        List<ArgumentNode> arguments = call.arguments();
        arguments.stream()
                .filter(argument -> argument.name() != null)
                .forEach(argument -> diagnostics.warning(
                        argument.span(), "The env function doesn't expect named arguments", "Leave the name out."));
        if (arguments.isEmpty() && flaws.stream().anyMatch(flaw -> flaw.argument() != null)) {
            diagnostics.error(
                    call.span(),
                    "The env function expects a singular, unnamed, string argument.",
                    "For example: `env(\"DATABASE_URL\")`.");
            return false;
        }
        if (arguments.size() != 1 || !flaws.isEmpty()) {
            diagnostics.error(call.span(), "Exactly one string parameter must be passed to the env function.");
            return false;
        }
        return text(arguments.get(0).value(), diagnostics).isPresent();
    }

    static void mismatch(String expected, Expression value, String hint, Diagnostics diagnostics) {
        diagnostics.error(
                value.span(),
                "Expected a " + expected + " value, but received " + value.kind() + " value `" + value.source() + "`.",
                hint);
    }
}
