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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An attribute has the arguments it takes, each once, and those it needs. */
public final class KnownArguments implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        WrittenAttributes.all(draft)
                .forEach(attribute ->
                        AttributeShape.of(attribute).ifPresent(shape -> check(attribute, shape, diagnostics)));
    }

    private static void check(AttributeNode attribute, AttributeShape shape, Diagnostics diagnostics) {
        List<ArgumentNode> unnamed = attribute.arguments().stream()
                .filter(argument -> argument.name() == null)
                .toList();
        if (unnamed.size() > 1) {
            reportSeveralUnnamed(attribute, unnamed, diagnostics);
            return;
        }
        Set<String> given = new HashSet<>();
        for (ArgumentNode argument : attribute.arguments()) {
            checkOne(argument, shape, given, diagnostics);
        }
        for (Parameter parameter : shape.parameters()) {
            if (parameter.required() && !given.contains(parameter.name())) {
                diagnostics.error(
                        attribute.span(),
                        "Argument \"" + parameter.name() + "\" is missing.",
                        "Write it between the parentheses of `" + attribute.title() + "(…)`.");
            }
        }
    }

    private static void checkOne(
            ArgumentNode argument, AttributeShape shape, Set<String> given, Diagnostics diagnostics) {
        Name name = argument.name();
        String parameter = name == null ? shape.unnamed() : name.text();
        if (parameter == null || shape.parameter(parameter).isEmpty()) {
            diagnostics.error(argument.span(), "No such argument.", hint(parameter == null ? "" : parameter, shape));
        } else if (!given.add(parameter)) {
            diagnostics.error(
                    argument.span(), "Argument \"" + parameter + "\" is already specified.", "Keep one of the two.");
        }
    }

    private static String hint(String name, AttributeShape shape) {
        List<String> names = shape.parameters().stream().map(Parameter::name).toList();
        String all = names.isEmpty()
                ? "`" + shape.title() + "` takes none."
                : "`" + shape.title() + "` takes " + String.join(", ", names) + ".";
        return Suggestion.hint(name, names, all);
    }

    private static void reportSeveralUnnamed(
            AttributeNode attribute, List<ArgumentNode> unnamed, Diagnostics diagnostics) {
        String list =
                unnamed.stream().map(argument -> argument.value().source()).collect(Collectors.joining(", ", "[", "]"));
        diagnostics.error(
                attribute.span(),
                Wording.of(
                        attribute,
                        "You provided multiple unnamed arguments. This is not possible. Did you forget the brackets? "
                                + "Did you mean `" + list + "`?"));
    }
}
