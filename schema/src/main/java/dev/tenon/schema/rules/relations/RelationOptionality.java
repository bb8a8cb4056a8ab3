package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** A relation whose foreign key may be without a value may itself be without one. */
public final class RelationOptionality implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.forwardFields().filter(FieldDraft::isRequired).forEach(field -> {
            List<FieldDraft> key = field.relationFields("fields", field.model());
            if (key.stream().anyMatch(FieldDraft::isOptional)) {
                String names = key.stream().map(FieldDraft::name).collect(Collectors.joining(", "));
                diagnostics.error(
                        field.span(),
                        Wording.plain("The relation field `" + field.name() + "` uses the scalar fields " + names
                                + ". At least one of those fields is optional. Hence the relation field must be optional "
                                + "as well."),
                        "Write `" + field.typeName() + "?`, or make the scalar fields required.");
            }
        });
    }
}
