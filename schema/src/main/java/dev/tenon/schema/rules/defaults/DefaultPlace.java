package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A relation field has no default. */
public final class DefaultPlace implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.fields()
                .filter(FieldDraft::isRelation)
                .forEach(field -> field.attribute("default")
                        .ifPresent(attribute -> diagnostics.error(
                                attribute.span(),
                                Wording.of(attribute, "Cannot set a default value on a relation field."),
                                "Put it on the scalar field that holds the foreign key.")));
    }
}
