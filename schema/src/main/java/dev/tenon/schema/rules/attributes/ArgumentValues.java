package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.AttributeShape;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Parameter;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import java.util.List;

/** The values of arguments are of the kind that their parameters take. */
public final class ArgumentValues implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        WrittenAttributes.read(draft)
                .forEach(attribute -> AttributeShape.of(attribute)
                        .filter(shape -> shape.isUsable(attribute))
                        .ifPresent(shape -> check(attribute, shape, diagnostics)));
    }

    private static void check(AttributeNode attribute, AttributeShape shape, Diagnostics diagnostics) {
        for (Parameter parameter : shape.parameters()) {
            Arguments.find(attribute, parameter.name())
                    .map(ArgumentNode::value)
                    .ifPresent(value -> check(attribute, value, parameter, diagnostics));
        }
    }

    private static void check(AttributeNode attribute, Expression value, Parameter parameter, Diagnostics diagnostics) {
        if (parameter.kind().isList()) {
            List<Expression> items = value instanceof Expression.Items list ? list.values() : List.of(value);
            for (Expression item : items) {
                checkField(item, parameter, diagnostics);
            }
        } else if (!parameter.kind().takes(value)) {
            report(value, parameter.kind().words(), hint(parameter), diagnostics);
        } else if (parameter.name().equals("sort") && !isSortOrder(value)) {
            diagnostics.error(
                    attribute.span(),
                    Wording.inAttribute(
                            attribute,
                            "The `sort` argument can only be `Asc` or `Desc` you provided: " + value.source() + "."));
        } else if (isEmptyName(attribute, parameter, value)) {
            diagnostics.error(
                    attribute.span(),
                    Wording.inAttribute(
                            attribute, "The `" + parameter.name() + "` argument cannot be an empty string."));
        }
    }

    /** Whether it is a name of nothing; the attributes whose only argument is a name have rules of their own. */
    private static boolean isEmptyName(AttributeNode attribute, Parameter parameter, Expression value) {
        boolean named = parameter.name().equals("map") || parameter.name().equals("name");
        boolean own =
                List.of("map", "relation", "schema").contains(attribute.name().text())
                        && !(attribute.name().text().equals("relation")
                                && parameter.name().equals("map"));
        return named
                && !own
                && value instanceof Expression.Text text
                && text.value().isEmpty();
    }

    private static void checkField(Expression item, Parameter parameter, Diagnostics diagnostics) {
        boolean options = parameter.kind() == Parameter.Kind.FIELDS;
        if (item instanceof Expression.Call call && options) {
            call.arguments().forEach(option -> checkOption(option, diagnostics));
        } else if (!(item instanceof Expression.Constant)) {
            report(item, parameter.kind().words(), "Write the field's name without quotes.", diagnostics);
        }
    }

    private static void checkOption(ArgumentNode option, Diagnostics diagnostics) {
        Expression value = option.value();
        if (option.isNamed("sort") && !Parameter.Kind.WORD.takes(value)) {
            report(value, Parameter.Kind.WORD.words(), "Write `Asc` or `Desc`.", diagnostics);
        } else if (option.isNamed("sort") && !isSortOrder(value)) {
            diagnostics.error(option.span(), "Unexpected token. Expected one of: Asc, Desc", "Write `Asc` or `Desc`.");
        } else if (option.isNamed("length") && !Parameter.Kind.NUMBER.takes(value)) {
            report(value, Parameter.Kind.NUMBER.words(), "Write how many characters to index.", diagnostics);
        }
    }

    private static String hint(Parameter parameter) {
        return switch (parameter.kind()) {
            case TEXT -> "Write it in quotes.";
            case WORD -> "Write it as a word, without quotes.";
            case NUMBER -> "Write it as a number, without quotes.";
            case TRUTH -> "Write `true` or `false`.";
            case ANY, FIELDS, NAMES -> "Write it as the language asks.";
        };
    }

    private static boolean isSortOrder(Expression value) {
        return value.source().equals("Asc") || value.source().equals("Desc");
    }

    private static void report(Expression value, String expected, String hint, Diagnostics diagnostics) {
        diagnostics.error(
                value.span(),
                "Expected a " + expected + " value, but received " + value.kind() + " value `" + value.source() + "`.",
                hint);
    }
}
