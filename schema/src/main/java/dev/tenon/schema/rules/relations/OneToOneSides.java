package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/**
 * Of a one-to-one relation, one side is optional, since no database can enforce more, and a required side holds the foreign
 * key.
 */
public final class OneToOneSides implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            if (relation.isOneToOne()) {
                check(relation.forward(), relation.back(), diagnostics);
            }
        }
    }

    private static void check(FieldDraft forward, FieldDraft back, Diagnostics diagnostics) {
        if (back.isRequired()) {
            String type = forward.model().name();
            diagnostics.error(
                    back.span(),
                    Wording.ofRelation("The relation field " + OneToOneArguments.where(back)
                            + " is required. This is not valid because it's not possible to enforce this constraint on "
                            + "the database level. Please change the field type from `" + type + "` to `" + type
                            + "?` to fix this."));
        } else if (forward.isRequired()
                && (back.hasRelationArgument("fields") || back.hasRelationArgument("references"))) {
            diagnostics.error(
                    back.span(),
                    Wording.ofRelation(
                            "The relation field `" + path(back)
                                    + "` defines the `fields` and/or `references` argument. You must set them on the required "
                                    + "side of the relation (`" + path(forward)
                                    + "`) in order for the constraints to be enforced. Alternatively, you can change this field "
                                    + "to be required and the opposite optional, or make both sides of the relation optional."));
        }
    }

    private static String path(FieldDraft field) {
        return field.model().name() + "." + field.name();
    }
}
