package dev.tenon.schema;

import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.Literal;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the argument of {@code @default} into its meaning. The rules have passed it. */
final class DefaultBuilder {
    private static final int NANOID_LENGTH = 21;

    private DefaultBuilder() {}

    /** The default of a field; null if it has none. */
    static @Nullable DefaultValue build(FieldDraft field) {
        return field.attribute("default")
                .flatMap(attribute -> Arguments.find(attribute, "value"))
                .map(ArgumentNode::value)
                .map(value -> build(value, field))
                .orElse(null);
    }

    private static DefaultValue build(Expression value, FieldDraft field) {
        if (value instanceof Expression.Call call) {
            return function(call);
        }
        if (value instanceof Expression.Items items) {
            return new DefaultValue.Literals(
                    items.values().stream().map(item -> literal(item, field)).toList());
        }
        return new DefaultValue.Literal(literal(value, field));
    }

    private static Object literal(Expression value, FieldDraft field) {
        Literal literal = Literal.read(value, field.kind());
        if (literal instanceof Literal.Value read) {
            return read.value();
        }
        throw new IllegalStateException("A rule let the default of `" + field.name() + "` pass: " + literal);
    }

    private static DefaultValue function(Expression.Call call) {
        return switch (call.name().text()) {
            case "sequence" -> new DefaultValue.Sequence(options(call));
            case "auto" -> new DefaultValue.Auto();
            case "autoincrement" -> new DefaultValue.Autoincrement();
            case "now" -> new DefaultValue.Now();
            case "uuid" -> new DefaultValue.Uuid(number(call, 4));
            case "cuid" -> new DefaultValue.Cuid(number(call, 1));
            case "ulid" -> new DefaultValue.Ulid();
            case "nanoid" -> new DefaultValue.Nanoid(number(call, NANOID_LENGTH));
            case "dbgenerated" -> new DefaultValue.DatabaseGenerated(text(call));
            default -> throw new IllegalStateException("A rule let the function `" + call.source() + "` pass.");
        };
    }

    private static Map<String, String> options(Expression.Call call) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ArgumentNode argument : call.arguments()) {
            Name name = argument.name();
            if (name != null) {
                options.put(name.text(), argument.value().source());
            }
        }
        return options;
    }

    private static int number(Expression.Call call, int otherwise) {
        return call.arguments().isEmpty()
                ? otherwise
                : Integer.parseInt(call.arguments().get(0).value().source());
    }

    private static String text(Expression.Call call) {
        return !call.arguments().isEmpty() && call.arguments().get(0).value() instanceof Expression.Text text
                ? text.value()
                : "";
    }
}
