package dev.tenon.schema.draft;

import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads arguments of an attribute; what is not of the kind asked for counts as absent, since a rule has reported it. */
public final class Arguments {
    private Arguments() {}

    /** The argument of this name, or the one without a name if the attribute takes that for it; of several, the last. */
    public static Optional<ArgumentNode> find(AttributeNode attribute, String name) {
        if (attribute.arguments().isEmpty()) {
            return Optional.empty();
        }
        boolean unnamed = AttributeShape.of(attribute)
                .map(shape -> shape.takesUnnamed(name))
                .orElse(false);
        return attribute.arguments().stream()
                .filter(argument -> argument.isNamed(name) || (unnamed && argument.name() == null))
                .reduce((first, last) -> last);
    }

    /** The text of an argument. */
    public static Optional<String> text(AttributeNode attribute, String name) {
        return find(attribute, name)
                .map(ArgumentNode::value)
                .filter(Expression.Text.class::isInstance)
                .map(value -> ((Expression.Text) value).value());
    }

    /** The word that is an argument. */
    public static Optional<String> word(AttributeNode attribute, String name) {
        return find(attribute, name)
                .map(ArgumentNode::value)
                .filter(Expression.Constant.class::isInstance)
                .map(Expression::source);
    }

    /** The names of fields that an argument lists, without the options they carry; a single name counts as a list. */
    public static List<Name> fieldNames(AttributeNode attribute, String name) {
        return find(attribute, name)
                .map(argument -> fieldNames(argument.value()))
                .orElse(List.of());
    }

    private static List<Name> fieldNames(Expression value) {
        if (value instanceof Expression.Items items) {
            return items.values().stream().flatMap(Arguments::fieldName).toList();
        }
        return fieldName(value).toList();
    }

    private static Stream<Name> fieldName(Expression value) {
        if (value instanceof Expression.Constant constant) {
            return Stream.of(new Name(constant.source(), constant.span()));
        }
        return value instanceof Expression.Call call ? Stream.of(call.name()) : Stream.empty();
    }
}
