package dev.tenon.schema.rules.relations;

import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.Optional;

/** {@code SetNull} needs a foreign key that may be without a value. */
public final class SetNullActions implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Optional<String> advice =
                Provider.of(draft).filter(provider -> draft.usesForeignKeys()).flatMap(Provider::setNullAdvice);
        draft.forwardFields().forEach(field -> {
            boolean optional = field.hasRelationArgument("fields")
                    && field.relationFields("fields", field.model()).stream().noneMatch(FieldDraft::isRequired);
            for (String argument : List.of("onDelete", "onUpdate")) {
                boolean setNull = RelationActions.given(field, argument)
                        .filter(ReferentialAction.SET_NULL::equals)
                        .isPresent();
                if (setNull && !optional) {
                    report(field, argument, advice, diagnostics);
                }
            }
        });
    }

    private static void report(FieldDraft field, String argument, Optional<String> advice, Diagnostics diagnostics) {
        String subject = "The `" + argument + "` referential action of a relation ";
        if (advice.isPresent()) {
            diagnostics.warning(
                    field.span(),
                    subject
                            + "should not be set to `SetNull` when a referenced field is required. We recommend either to "
                            + "choose another referential action, or to make the referenced fields optional. Read more at "
                            + advice.get() + " ",
                    "Make the fields of the foreign key optional.");
        } else {
            diagnostics.error(
                    field.span(),
                    Wording.ofRelation(subject + "must not be set to `SetNull` when a referenced field is required.\n"
                            + "Either choose another referential action, or make the referenced fields optional.\n"));
        }
    }
}
