package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** Of a one-to-many relation, the single side gives {@code fields} and {@code references}, the list side neither. */
public final class KeyArguments implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            if (!relation.isManyToMany() && !relation.isOneToOne()) {
                checkForward(relation, diagnostics);
                checkBack(relation, diagnostics);
            }
        }
    }

    private static void checkForward(RelationDraft relation, Diagnostics diagnostics) {
        FieldDraft field = relation.forward();
        if (!relation.foreignKey().isEmpty() && !relation.references().isEmpty()) {
            return;
        }
        String subject = "The relation field `" + field.name() + "` on Model `"
                + field.model().name() + "` must specify the ";
        if (relation.foreignKey().isEmpty()) {
            diagnostics.error(
                    field.span(),
                    Wording.ofRelation(subject + "`fields` argument in the @relation attribute. "
                            + "You can run `prisma format` to fix this automatically."),
                    example(relation));
        }
        if (relation.references().isEmpty()) {
            diagnostics.error(
                    field.span(),
                    Wording.ofRelation(subject + "`references` argument in the @relation attribute."),
                    example(relation));
        }
    }

    private static String example(RelationDraft relation) {
        String key = relation.forward().name() + "Id";
        return "For example: `@relation(fields: [" + key + "], references: [id])`, with a field `" + key + "` in `"
                + relation.forward().model().name() + "`.";
    }

    private static void checkBack(RelationDraft relation, Diagnostics diagnostics) {
        FieldDraft field = relation.back();
        if (field.attribute("relation").isEmpty()) {
            return;
        }
        String subject = "The relation field `" + field.name() + "` on Model `"
                + field.model().name() + "` must not specify the ";
        String opposite = "You must only specify it on the opposite field `"
                + relation.forward().name() + "` on model `"
                + relation.forward().model().name() + "`";
        if (field.givesRelationFields("fields") || field.givesRelationFields("references")) {
            diagnostics.error(
                    field.span(),
                    Wording.ofRelation(subject + "`fields` or `references` argument in the @relation attribute. "
                            + opposite + "."),
                    "Move the arguments there.");
        }
        if (field.hasRelationArgument("onDelete") || field.hasRelationArgument("onUpdate")) {
            diagnostics.error(
                    field.span(),
                    Wording.ofRelation(subject + "`onDelete` or `onUpdate` argument in the @relation attribute. "
                            + opposite + ", or in case of a many to many relation, in an explicit join table."),
                    "Move the arguments there.");
        }
    }
}
