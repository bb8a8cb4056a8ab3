package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.provider.NameScope;
import dev.tenon.schema.rules.Rule;

/** Keys and named defaults have different names where the database keeps them in one space of names with others. */
public final class ConstraintNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        NameClashes.check(kind -> kind != NameScope.Kind.FOREIGN_KEY, draft, diagnostics);
    }
}
