package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.AttributeShape;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Parameter;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import java.util.List;

/** The values of arguments are of the kind that their parameters take. */
public final class ArgumentValues implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        WrittenAttributes.all(draft)
                .forEach(attribute ->
                        AttributeShape.of(attribute).ifPresent(shape -> check(attribute, shape, diagnostics)));
    }

    private static void check(AttributeNode attribute, AttributeShape shape, Diagnostics diagnostics) {
        for (Parameter parameter : shape.parameters()) {
            Arguments.find(attribute, parameter.name())
                    .map(ArgumentNode::value)
                    .ifPresent(value -> check(value, parameter, diagnostics));
        }
    }

    private static void check(Expression value, Parameter parameter, Diagnostics diagnostics) {
        if (parameter.kind() == Parameter.Kind.FIELDS) {
            List<Expression> items = value instanceof Expression.Items list ? list.values() : List.of(value);
            for (Expression item : items) {
                checkField(item, diagnostics);
            }
        } else if (!parameter.kind().takes(value)) {
            report(value, parameter.kind().words(), hint(parameter), diagnostics);
        } else if (parameter.name().equals("sort") && !isSortOrder(value.source())) {
            diagnostics.error(
                    value.span(),
                    "The `sort` argument can only be `Asc` or `Desc` you provided: " + value.source() + ".");
        }
    }

    private static void checkField(Expression item, Diagnostics diagnostics) {
        if (item instanceof Expression.Call call) {
            call.arguments().forEach(option -> checkOption(option, diagnostics));
        } else if (!(item instanceof Expression.Constant)) {
            report(item, "a constant literal value", "Write the field's name without quotes.", diagnostics);
        }
    }

    private static void checkOption(ArgumentNode option, Diagnostics diagnostics) {
        boolean sort = option.isNamed("sort");
        if (!sort && !option.isNamed("length") && !option.isNamed("ops")) {
            diagnostics.error(option.span(), "No such argument.", "A field here takes `sort`, `length` and `ops`.");
        } else if (sort && !isSortOrder(option.value().source())) {
            diagnostics.error(
                    option.value().span(),
                    "The `sort` argument can only be `Asc` or `Desc` you provided: "
                            + option.value().source() + ".");
        } else if (option.isNamed("length") && !(option.value() instanceof Expression.Number)) {
            report(option.value(), "a numeric value", "Write how many characters to index.", diagnostics);
        }
    }

    private static String hint(Parameter parameter) {
        return switch (parameter.kind()) {
            case TEXT -> "Write it in quotes.";
            case WORD -> "Write it as a word, without quotes.";
            case NUMBER -> "Write it as a number, without quotes.";
            case TRUTH -> "Write `true` or `false`.";
            case ANY, FIELDS -> "Write it as the language asks.";
        };
    }

    private static boolean isSortOrder(String word) {
        return word.equals("Asc") || word.equals("Desc");
    }

    private static void report(Expression value, String expected, String hint, Diagnostics diagnostics) {
        diagnostics.error(
                value.span(),
                "Expected " + expected + ", but received " + value.kind() + " value `" + value.source() + "`.",
                hint);
    }
}
