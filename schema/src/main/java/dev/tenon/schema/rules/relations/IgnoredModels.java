package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;

/** What leads to an ignored model is ignored too. */
public final class IgnoredModels implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.fields().forEach(field -> {
            if (field.kind() instanceof FieldKind.Relation relation
                    && relation.target().isIgnored()
                    && !field.isIgnored()
                    && !field.model().isIgnored()) {
                diagnostics.error(
                        field.span(),
                        "Error parsing attribute \"@ignore\": The relation field "
                                + OneToOneArguments.where(field)
                                + " must specify the `@ignore` attribute, because the model "
                                + relation.target().name() + " it is pointing to is marked ignored.",
                        "Add `@ignore` to the field.");
            }
        });
    }
}
