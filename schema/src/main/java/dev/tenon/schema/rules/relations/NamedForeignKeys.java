package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A foreign key is given a name only where the database keeps it. */
public final class NamedForeignKeys implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean named = Capability.NAMED_FOREIGN_KEYS.isIn(draft);
        draft.fields()
                .filter(field -> !named && field.hasRelationArgument("map"))
                .flatMap(field -> field.attribute("relation").stream())
                .forEach(attribute -> diagnostics.error(
                        attribute.span(),
                        Wording.of(attribute, "Your provider does not support named foreign keys."),
                        "Take the `map` argument away."));
    }
}
