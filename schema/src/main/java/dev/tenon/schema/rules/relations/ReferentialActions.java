package dev.tenon.schema.rules.relations;

import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import java.util.Arrays;
import java.util.List;

/** {@code onDelete} and {@code onUpdate} are one of the five referential actions. */
public final class ReferentialActions implements Rule {
    private static final List<String> WORDS = Arrays.stream(ReferentialAction.values())
            .map(ReferentialAction::keyword)
            .toList();

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.forEachWith("relation", (field, attribute) -> {
            if (field.isRelation()) {
                for (String argument : List.of("onDelete", "onUpdate")) {
                    Arguments.find(attribute, argument)
                            .ifPresent(found -> check(attribute, found.value(), diagnostics));
                }
            }
        });
    }

    private static void check(AttributeNode attribute, Expression value, Diagnostics diagnostics) {
        if (value instanceof Expression.Constant && !WORDS.contains(value.source())) {
            diagnostics.error(
                    value.span(),
                    Wording.of(attribute, "Invalid referential action: `" + value.source() + "`"),
                    Suggestion.hint(value.source(), WORDS, "The actions are " + String.join(", ", WORDS) + "."));
        }
    }
}
