package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Parameter;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import java.util.Map;
import java.util.stream.Collectors;

/** A function in a default is one of the language, or one that the database has. */
public final class DefaultFunctionKnown implements Rule {
    private static final Map<String, Parameter.Kind> SEQUENCE = Map.of(
            "virtual", Parameter.Kind.TRUTH,
            "cache", Parameter.Kind.NUMBER,
            "increment", Parameter.Kind.NUMBER,
            "minValue", Parameter.Kind.NUMBER,
            "maxValue", Parameter.Kind.NUMBER,
            "start", Parameter.Kind.NUMBER);

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean sequences = Provider.of(draft).map(Provider::hasSequences).orElse(false);
        boolean auto = Capability.DEFAULT_AUTO.isIn(draft);
        for (WrittenDefault written : WrittenDefault.ofScalars(draft)) {
            written.call().filter(call -> !written.isInComposite()).ifPresent(call -> {
                if (sequences && written.calls("sequence")) {
                    call.arguments().forEach(argument -> checkSequence(argument, diagnostics));
                } else if (written.function().isEmpty()) {
                    report(call, diagnostics);
                } else if (!auto && written.calls("auto")) {
                    diagnostics.error(
                            call.span(),
                            Wording.of(
                                    written.attribute(),
                                    "The current connector does not support the `auto()` function."),
                            "Use `autoincrement()` for numbers, `uuid()` or `cuid()` for texts.");
                }
            });
        }
    }

    private static void checkSequence(ArgumentNode argument, Diagnostics diagnostics) {
        Name name = argument.name();
        Parameter.Kind kind = name == null ? null : SEQUENCE.get(name.text());
        if (kind == null) {
            diagnostics.error(
                    argument.span(),
                    "Unexpected argument in `sequence()` function call",
                    "It takes " + SEQUENCE.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        } else if (!kind.takes(argument.value())) {
            diagnostics.error(
                    argument.value().span(),
                    "Expected a " + kind.words() + " value, but received "
                            + argument.value().kind() + " value `"
                            + argument.value().source() + "`.",
                    "Write it without quotes.");
        }
    }

    /** That there is no such function. */
    static void report(Expression.Call call, Diagnostics diagnostics) {
        String name = call.name().text();
        diagnostics.error(
                call.span(),
                "Unknown function in @default(): `" + name
                        + "` is not known. You can read about the available functions here: "
                        + "https://pris.ly/d/attribute-functions",
                Suggestion.hint(
                        name,
                        DefaultFunction.words(),
                        "The functions are " + String.join(", ", DefaultFunction.words()) + "."));
    }
}
