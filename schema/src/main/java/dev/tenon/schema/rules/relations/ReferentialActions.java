package dev.tenon.schema.rules.relations;

import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code onDelete} and {@code onUpdate} are one of the five referential actions. */
public final class ReferentialActions implements Rule {
    private static final List<String> WORDS = Arrays.stream(ReferentialAction.values())
            .map(ReferentialAction::keyword)
            .toList();

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.fields().flatMap(field -> field.attribute("relation").stream()).forEach(attribute -> {
            for (String argument : List.of("onDelete", "onUpdate")) {
                Arguments.find(attribute, argument).ifPresent(found -> check(found, diagnostics));
            }
        });
    }

    private static void check(ArgumentNode argument, Diagnostics diagnostics) {
        Expression value = argument.value();
        if (value instanceof Expression.Constant && !WORDS.contains(value.source())) {
            String allowed = WORDS.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
            diagnostics.error(
                    argument.span(),
                    Wording.plain(
                            "Invalid referential action: `" + value.source() + "`. Allowed values: (" + allowed + ")"),
                    Suggestion.hint(value.source(), WORDS, "Write one of the allowed words."));
        }
    }
}
