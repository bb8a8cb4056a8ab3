package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.Expression;

/** A function in a default is one of the language. */
public final class DefaultFunctionKnown implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenDefault written : WrittenDefault.of(draft)) {
            written.call()
                    .filter(call -> DefaultFunction.of(call.name().text()).isEmpty())
                    .ifPresent(call -> report(call, diagnostics));
        }
    }

    private static void report(Expression.Call call, Diagnostics diagnostics) {
        String name = call.name().text();
        if (name.equals("auto")) {
            diagnostics.error(
                    call.span(),
                    "Error parsing attribute \"@default\": The current connector does not support the `auto()` function.",
                    "Use `autoincrement()` for numbers, `uuid()` or `cuid()` for texts.");
            return;
        }
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
