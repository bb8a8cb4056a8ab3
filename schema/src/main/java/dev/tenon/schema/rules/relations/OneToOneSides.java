package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** Of a one-to-one relation, the side without the foreign key is optional: no database can enforce more. */
public final class OneToOneSides implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            if (relation.isOneToOne() && relation.back().isRequired()) {
                check(relation, diagnostics);
            }
        }
    }

    private static void check(RelationDraft relation, Diagnostics diagnostics) {
        FieldDraft forward = relation.forward();
        FieldDraft back = relation.back();
        boolean linked = forward.hasRelationArgument("fields") || forward.hasRelationArgument("references");
        if (forward.isOptional() && linked) {
            String of = forward.model().name() + "." + forward.name();
            diagnostics.error(
                    forward.span(),
                    Wording.ofRelation("The relation field `" + of
                            + "` defines the `fields` and/or `references` argument. "
                            + "You must set them on the required side of the relation (`"
                            + back.model().name() + "."
                            + back.name() + "`) in order for the constraints to be enforced. Alternatively, you can "
                            + "change this field to be required and the opposite optional, or make both sides of the "
                            + "relation optional."));
        } else {
            diagnostics.error(
                    back.span(),
                    Wording.ofRelation("The relation field `" + back.name() + "` on Model `"
                            + back.model().name()
                            + "` is required. This is not valid because it's not possible to enforce this constraint on "
                            + "the database level. Please change the field type from `" + back.typeName() + "` to `"
                            + back.typeName() + "?` to fix this."));
        }
    }
}
