package dev.tenon.schema.rules.names;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;

/** A column holds a list only where the database has such columns. */
public final class ScalarLists implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean allowed = Capability.SCALAR_LISTS.isIn(draft);
        draft.fields()
                .filter(field -> !allowed && field.isStored() && field.isList())
                .forEach(field -> diagnostics.error(
                        field.span(),
                        "Field \"" + field.name() + "\" in " + field.model().words() + " \""
                                + field.model().name()
                                + "\" can't be a list. The current connector does not support lists of primitive types.",
                        "Make it a model of its own with a relation, or a field of type `Json`."));
    }
}
