package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.provider.OperatorClass;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;

/** An operator class is one that the language has, or {@code raw("…")}. */
public final class OperatorClassKnown implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.keys()
                .filter(key -> key.field() == null)
                .flatMap(key -> key.parts().stream())
                .flatMap(field -> field.option("ops").stream())
                .forEach(option -> check(option, diagnostics));
    }

    private static void check(ArgumentNode option, Diagnostics diagnostics) {
        Expression value = option.value();
        if (value instanceof Expression.Constant) {
            checkName(value, value.source(), diagnostics);
        } else if (value instanceof Expression.Call call && call.name().text().equals("raw")) {
            checkRaw(call, diagnostics);
        } else if (value instanceof Expression.Call call) {
            checkName(value, call.name().text(), diagnostics);
        } else {
            diagnostics.error(
                    option.span(),
                    "Unexpected token. Expected one of: operator class",
                    "Write the name of an operator class without quotes, or `raw(\"its name in the database\")`.");
        }
    }

    private static void checkName(Expression value, String name, Diagnostics diagnostics) {
        if (value instanceof Expression.Call || OperatorClass.of(name).isEmpty()) {
            diagnostics.error(
                    value.span(),
                    "Unexpected token. Expected one of: Invalid operator class: " + name,
                    Suggestion.hint(
                            name,
                            OperatorClass.names(),
                            "Write `raw(\"…\")` for one that the language does not know."));
        }
    }

    private static void checkRaw(Expression.Call call, Diagnostics diagnostics) {
        int given = call.arguments().size();
        if (given != 1) {
            diagnostics.error(
                    call.span(),
                    "Unexpected token. Expected one of: Wrong number of arguments. Expected: 1, got: " + given,
                    "Write the operator class's name in the database between the parentheses, in quotes.");
        } else if (!(call.arguments().get(0).value() instanceof Expression.Text)) {
            diagnostics.error(
                    call.span(),
                    "Unexpected token. Expected one of: Invalid parameter type: expected string",
                    "Put the operator class's name in quotes.");
        }
    }
}
