package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.AttributeShape;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Parameter;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An attribute has the arguments it takes, each once, and those it needs. */
public final class KnownArguments implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        WrittenAttributes.read(draft)
                .forEach(attribute ->
                        AttributeShape.of(attribute).ifPresent(shape -> check(attribute, shape, diagnostics)));
    }

    private static void check(AttributeNode attribute, AttributeShape shape, Diagnostics diagnostics) {
        List<ArgumentNode> unnamed = new ArrayList<>();
        for (ArgumentNode argument : attribute.arguments()) {
            if (argument.name() == null) {
                unnamed.add(argument);
            }
        }
        if (unnamed.size() > 1) {
            reportSeveralUnnamed(attribute, unnamed, diagnostics);
        }
        if (!unnamed.isEmpty() && shape.unnamed() == null) {
            reportUnknown(unnamed.get(unnamed.size() - 1), "", shape, diagnostics);
        }
        boolean usable = shape.isUsable(attribute);
        Set<String> given = new HashSet<>();
        for (ArgumentNode argument : attribute.arguments()) {
            Name name = argument.name();
            if (name != null && !usable) {
                reportUnknown(argument, name.text(), shape, diagnostics);
            } else if (name != null) {
                checkNamed(argument, name.text(), !unnamed.isEmpty(), shape, given, diagnostics);
            }
        }
        for (Parameter parameter : shape.parameters()) {
            boolean missing =
                    !given.contains(parameter.name()) && !(shape.takesUnnamed(parameter.name()) && !unnamed.isEmpty());
            if (parameter.required() && missing) {
                diagnostics.error(
                        attribute.span(),
                        "Argument \"" + parameter.name() + "\" is missing.",
                        "Write it between the parentheses of `" + attribute.title() + "(…)`.");
            }
        }
    }

    private static void checkNamed(
            ArgumentNode argument,
            String name,
            boolean unnamed,
            AttributeShape shape,
            Set<String> given,
            Diagnostics diagnostics) {
        if (shape.parameter(name).isEmpty()) {
            reportUnknown(argument, name, shape, diagnostics);
        } else if (!given.add(name)) {
            diagnostics.error(
                    argument.span(), "Argument \"" + name + "\" is already specified.", "Keep one of the two.");
        } else if (unnamed && shape.takesUnnamed(name)) {
            diagnostics.error(
                    argument.span(),
                    "Argument \"" + name + "\" is already specified as unnamed argument.",
                    "Keep one of the two.");
        }
    }

    private static void reportUnknown(
            ArgumentNode argument, String name, AttributeShape shape, Diagnostics diagnostics) {
        List<String> names = shape.parameters().stream().map(Parameter::name).toList();
        String all = names.isEmpty()
                ? "`" + shape.title() + "` takes none."
                : "`" + shape.title() + "` takes " + String.join(", ", names) + ".";
        diagnostics.error(argument.span(), "No such argument.", Suggestion.hint(name, names, all));
    }

    private static void reportSeveralUnnamed(
            AttributeNode attribute, List<ArgumentNode> unnamed, Diagnostics diagnostics) {
        String list =
                unnamed.stream().map(argument -> argument.value().source()).collect(Collectors.joining(", ", "[", "]"));
        diagnostics.error(
                attribute.span(),
                Wording.inAttribute(
                        attribute,
                        "You provided multiple unnamed arguments. This is not possible. Did you forget the brackets? "
                                + "Did you mean `" + list + "`?"));
    }
}
