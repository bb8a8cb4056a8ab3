package dev.tenon.schema.draft;

import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads arguments of an attribute; what is not of the kind asked for counts as absent, since a rule has reported it. */
public final class Arguments {
    private Arguments() {}

    /** The argument without a name if the attribute takes that for this one, or the one of this name; of several, the last. */
    public static Optional<ArgumentNode> find(AttributeNode attribute, String name) {
        ArgumentNode unnamed = null;
        ArgumentNode named = null;
        for (ArgumentNode argument : attribute.arguments()) {
            unnamed = argument.name() == null ? argument : unnamed;
            named = argument.isNamed(name) ? argument : named;
        }
        return Optional.ofNullable(unnamed != null && takesUnnamed(attribute, name) ? unnamed : named);
    }

    private static boolean takesUnnamed(AttributeNode attribute, String name) {
        return AttributeShape.of(attribute)
                .map(shape -> shape.takesUnnamed(name))
                .orElse(false);
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

    /**
     * The names of fields that an argument lists, without the options they carry; a single name counts as a list, one in which
     * something else than fields stands as none.
     */
    public static List<Name> fieldNames(AttributeNode attribute, String name) {
        Optional<ArgumentNode> found = find(attribute, name);
        if (found.isEmpty()) {
            return List.of();
        }
        boolean options = AttributeShape.of(attribute)
                .flatMap(shape -> shape.parameter(name))
                .filter(parameter -> parameter.kind() == Parameter.Kind.FIELDS)
                .isPresent();
        return fieldNames(found.get().value(), options);
    }

    private static List<Name> fieldNames(Expression value, boolean options) {
        List<Name> names = new ArrayList<>();
        for (Expression one : value instanceof Expression.Items items ? items.values() : List.of(value)) {
            if (one instanceof Expression.Constant constant) {
                names.add(new Name(constant.source(), constant.span()));
            } else if (options && one instanceof Expression.Call call) {
                names.add(call.name());
            } else {
                return List.of();
            }
        }
        return List.copyOf(names);
    }
}
