package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** Of a one-to-one relation, exactly one side gives {@code fields}, {@code references} and the referential actions. */
public final class OneToOneArguments implements Rule {
    private static final String ATTRIBUTE = "argument in the @relation attribute. ";
    private static final String CURE =
            "The side with `fields` holds the foreign key: give it to the one that cannot be without the other.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            if (relation.isOneToOne()) {
                checkLists(relation.forward(), relation.back(), diagnostics);
                checkActions(relation.forward(), relation.back(), diagnostics);
            }
        }
    }

    private static void checkLists(FieldDraft forward, FieldDraft back, Diagnostics diagnostics) {
        for (String argument : List.of("fields", "references")) {
            boolean one = forward.givesRelationFields(argument);
            boolean other = back.givesRelationFields(argument);
            if (!one && !other) {
                String message = "do not provide the `" + argument + "` " + ATTRIBUTE
                        + "You have to provide it on one of the two fields.";
                report(forward, forward, back, message, diagnostics);
                report(back, back, forward, message, diagnostics);
            } else if (one && other) {
                String message = "both provide the `" + argument + "` " + ATTRIBUTE
                        + "You have to provide it only on one of the two fields.";
                report(forward, forward, back, message, diagnostics);
                report(back, forward, back, message, diagnostics);
            }
        }
    }

    private static void checkActions(FieldDraft forward, FieldDraft back, Diagnostics diagnostics) {
        if (!givesActions(back)) {
            return;
        }
        if (givesActions(forward)) {
            String message = "both provide the `onDelete` or `onUpdate` " + ATTRIBUTE
                    + "You have to provide it only on one of the two fields.";
            report(back, back, forward, message, diagnostics);
            report(forward, forward, back, message, diagnostics);
        } else {
            diagnostics.error(
                    back.span(),
                    Wording.ofRelation("The relation field " + where(back)
                            + " must not specify the `onDelete` or `onUpdate` " + ATTRIBUTE
                            + "You must only specify it on the opposite field `" + forward.name() + "` on model `"
                            + forward.model().name() + "`."),
                    "Move the arguments there.");
        }
    }

    private static boolean givesActions(FieldDraft field) {
        return RelationActions.given(field, "onDelete").isPresent()
                || RelationActions.given(field, "onUpdate").isPresent();
    }

    private static void report(
            FieldDraft place, FieldDraft one, FieldDraft other, String message, Diagnostics diagnostics) {
        diagnostics.error(
                place.span(),
                Wording.ofRelation("The relation fields " + where(one) + " and " + where(other) + " " + message),
                CURE);
    }

    /** What a side is called in a sentence. */
    static String where(FieldDraft field) {
        return "`" + field.name() + "` on Model `" + field.model().name() + "`";
    }
}
