package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** Of a one-to-one relation, {@code fields} and {@code references} stand on the same side. */
public final class OneToOneSplit implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            if (relation.isOneToOne()) {
                check(relation.forward(), relation.back(), diagnostics);
            }
        }
    }

    private static void check(FieldDraft forward, FieldDraft back, Diagnostics diagnostics) {
        if (forward.givesRelationFields("fields") && back.givesRelationFields("references")) {
            report(forward, forward, back, "fields", "references", diagnostics);
            report(back, forward, back, "fields", "references", diagnostics);
        }
        if (forward.givesRelationFields("references") && back.givesRelationFields("fields")) {
            report(forward, forward, back, "references", "fields", diagnostics);
        }
    }

    private static void report(
            FieldDraft place, FieldDraft one, FieldDraft other, String first, String second, Diagnostics diagnostics) {
        diagnostics.error(
                place.span(),
                Wording.ofRelation("The relation field " + OneToOneArguments.where(one) + " provides the `" + first
                        + "` argument in the @relation attribute. And the related field "
                        + OneToOneArguments.where(other) + " provides the `" + second
                        + "` argument. You must provide both arguments on the same side."),
                "Move both to one side.");
    }
}
