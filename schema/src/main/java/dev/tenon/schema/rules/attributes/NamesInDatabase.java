package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;

/** A relation field, which has no column, has no name in the database. */
public final class NamesInDatabase implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.forEachWith("map", (field, attribute) -> {
            if (field.isRelation()) {
                check(attribute, diagnostics);
            }
        });
    }

    private static void check(AttributeNode attribute, Diagnostics diagnostics) {
        diagnostics.error(
                attribute.span(),
                Wording.of(attribute, "The attribute `@map` cannot be used on relation fields."),
                "Put it on the scalar fields that hold the foreign key.");
        if (Arguments.find(attribute, "name").isEmpty()) {
            diagnostics.error(attribute.span(), "Argument \"name\" is missing.", "Take the attribute away.");
        }
    }
}
