package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** {@code SetNull} needs a foreign key that may be without a value. */
public final class SetNullActions implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            FieldDraft field = relation.forward();
            boolean requiredKey = relation.foreignKey().stream().anyMatch(FieldDraft::isRequired);
            for (String argument : List.of("onDelete", "onUpdate")) {
                boolean setNull = field.attribute("relation")
                        .flatMap(attribute -> Arguments.word(attribute, argument))
                        .filter("SetNull"::equals)
                        .isPresent();
                if (setNull && requiredKey) {
                    diagnostics.error(
                            field.span(),
                            Wording.ofRelation(
                                    "The `" + argument + "` referential action of a relation must not be set to "
                                            + "`SetNull` when a referenced field is required.\nEither choose another "
                                            + "referential action, or make the referenced fields optional.\n"));
                }
            }
        }
    }
}
