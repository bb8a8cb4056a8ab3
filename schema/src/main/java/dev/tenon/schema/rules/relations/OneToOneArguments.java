package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** Of a one-to-one relation, exactly one side gives both {@code fields} and {@code references}. */
public final class OneToOneArguments implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            if (relation.isOneToOne()) {
                check(relation.forward(), relation.back(), diagnostics);
            }
        }
    }

    private static void check(FieldDraft one, FieldDraft other, Diagnostics diagnostics) {
        boolean fieldsOnOne = isWritten(one, "fields") && !isWritten(other, "fields");
        boolean fieldsOnOther = isWritten(other, "fields") && !isWritten(one, "fields");
        boolean referencesOnOne = isWritten(one, "references") && !isWritten(other, "references");
        boolean referencesOnOther = isWritten(other, "references") && !isWritten(one, "references");
        if (fieldsOnOne && referencesOnOther) {
            reportSplit(one, other, diagnostics);
            return;
        }
        if (fieldsOnOther && referencesOnOne) {
            reportSplit(other, one, diagnostics);
            return;
        }
        for (String argument : List.of("fields", "references")) {
            if (!isWritten(one, argument) && !isWritten(other, argument)) {
                reportBoth(
                        one,
                        other,
                        "do not provide the `" + argument + "` argument in the @relation attribute. "
                                + "You have to provide it on one of the two fields.",
                        diagnostics);
            }
        }
        for (String argument : List.of("fields", "references", "onDelete", "onUpdate")) {
            if (isWritten(one, argument) && isWritten(other, argument)) {
                reportBoth(
                        one,
                        other,
                        "both provide the `" + argument + "` argument in the @relation attribute. "
                                + "You have to provide it only on one of the two fields.",
                        diagnostics);
            }
        }
    }

    private static boolean isWritten(FieldDraft field, String argument) {
        return field.hasRelationArgument(argument);
    }

    private static void reportSplit(FieldDraft fields, FieldDraft references, Diagnostics diagnostics) {
        diagnostics.error(
                fields.span(),
                Wording.ofRelation("The relation field " + where(fields)
                        + " provides the `fields` argument in the @relation attribute. And the related field "
                        + where(references) + " provides the `references` argument. You must provide both arguments "
                        + "on the same side."),
                "Move `references` to `" + fields.name() + "`.");
    }

    private static void reportBoth(FieldDraft one, FieldDraft other, String message, Diagnostics diagnostics) {
        String hint =
                "The side with `fields` holds the foreign key: give it to the one that cannot be without the other.";
        diagnostics.error(
                one.span(),
                Wording.ofRelation("The relation fields " + where(one) + " and " + where(other) + " " + message),
                hint);
        diagnostics.error(
                other.span(),
                Wording.ofRelation("The relation fields " + where(other) + " and " + where(one) + " " + message),
                hint);
    }

    private static String where(FieldDraft field) {
        return "`" + field.name() + "` on Model `" + field.model().name() + "`";
    }
}
