package dev.tenon.schema.rules.blocks;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A field is of a type that the database has. */
public final class SupportedTypes implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean json = Capability.JSON.isIn(draft);
        boolean jsonLists = Capability.JSON_LISTS.isIn(draft);
        boolean decimal = Capability.DECIMAL.isIn(draft);
        draft.fields().forEach(field -> {
            if (field.is(ScalarType.JSON) && !json) {
                report(field, "Json", "Json type", diagnostics);
            }
            if (field.is(ScalarType.JSON) && field.isList() && !jsonLists) {
                report(field, "Json[]", "Json List type", diagnostics);
            }
            if (field.is(ScalarType.DECIMAL) && !decimal) {
                report(field, "Decimal", "Decimal type", diagnostics);
            }
        });
    }

    private static void report(FieldDraft field, String type, String what, Diagnostics diagnostics) {
        diagnostics.error(
                field.span(),
                Wording.of(
                        field,
                        "Field `" + field.name() + "` in " + field.model().words() + " `"
                                + field.model().name() + "` can't be of type " + type
                                + ". The current connector does not support the " + what + "."));
    }
}
