package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.stream.Collectors;

/** A relation whose foreign key may be without a value may itself be without one. */
public final class RelationOptionality implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            FieldDraft field = relation.forward();
            boolean optionalKey = relation.foreignKey().stream().anyMatch(FieldDraft::isOptional);
            if (field.isRequired() && optionalKey) {
                String names =
                        relation.foreignKey().stream().map(FieldDraft::name).collect(Collectors.joining(", "));
                diagnostics.error(
                        field.span(),
                        Wording.plain("The relation field `" + field.name() + "` uses the scalar fields " + names
                                + ". At least one of those fields is optional. Hence the relation field must be optional "
                                + "as well."),
                        "Write `" + field.typeName() + "?`, or make the scalar fields required.");
            }
        }
    }
}
