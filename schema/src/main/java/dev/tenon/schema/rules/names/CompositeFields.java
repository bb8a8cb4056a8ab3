package dev.tenon.schema.rules.names;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A composite type has no relations: it is part of a record. */
public final class CompositeFields implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.composites().stream()
                .flatMap(composite -> composite.fields().stream())
                .filter(FieldDraft::isRelation)
                .forEach(field -> diagnostics.error(
                        field.node().type().name().span(),
                        Wording.of(
                                field.model(),
                                field.typeName() + " refers to a model, making this a relation field. Relation fields "
                                        + "inside composite types are not supported."),
                        "Hold the id of the other record instead."));
    }
}
