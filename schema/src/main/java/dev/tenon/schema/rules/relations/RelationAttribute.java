package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;

/** {@code @relation} stands on relation fields, and the name it gives is not empty. */
public final class RelationAttribute implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.forEachWith("relation", (field, attribute) -> {
            if (!(field.kind() instanceof FieldKind.Unknown)) {
                check(field, attribute, diagnostics);
            }
        });
    }

    private static void check(FieldDraft field, AttributeNode attribute, Diagnostics diagnostics) {
        if (!field.isRelation()) {
            diagnostics.error(
                    attribute.span(),
                    Wording.of(attribute, "Invalid field type, not a relation."),
                    "Put it on a field whose type is a model.");
            attribute
                    .arguments()
                    .forEach(argument ->
                            diagnostics.error(argument.span(), "No such argument.", "Take the attribute away."));
        } else if (field.givenRelationName().filter(String::isEmpty).isPresent()) {
            diagnostics.error(
                    attribute.span(),
                    Wording.of(attribute, "A relation cannot have an empty name."),
                    "Write a name, or leave it out: both sides of a relation have the same.");
        }
    }
}
