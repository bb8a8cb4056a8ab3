package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** {@code SetNull} needs a foreign key that may be without a value. */
public final class SetNullActions implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean allowed =
                Provider.of(draft).map(Provider::allowsSetNullOnRequired).orElse(false);
        for (RelationDraft relation : draft.relations()) {
            FieldDraft field = relation.forward();
            boolean requiredKey = relation.foreignKey().stream().anyMatch(FieldDraft::isRequired);
            for (String argument : List.of("onDelete", "onUpdate")) {
                boolean setNull = field.attribute("relation")
                        .flatMap(attribute -> Arguments.word(attribute, argument))
                        .filter("SetNull"::equals)
                        .isPresent();
                if (setNull && requiredKey) {
                    report(field, argument, allowed, diagnostics);
                }
            }
        }
    }

    private static void report(FieldDraft field, String argument, boolean allowed, Diagnostics diagnostics) {
        String subject = "The `" + argument + "` referential action of a relation ";
        if (allowed) {
            diagnostics.warning(
                    field.span(),
                    subject
                            + "should not be set to `SetNull` when a referenced field is required. We recommend either to "
                            + "choose another referential action, or to make the referenced fields optional. Read more at "
                            + "https://pris.ly/d/postgres-set-null ",
                    "Make the fields of the foreign key optional.");
        } else {
            diagnostics.error(
                    field.span(),
                    Wording.ofRelation(subject + "must not be set to `SetNull` when a referenced field is required.\n"
                            + "Either choose another referential action, or make the referenced fields optional.\n"));
        }
    }
}
