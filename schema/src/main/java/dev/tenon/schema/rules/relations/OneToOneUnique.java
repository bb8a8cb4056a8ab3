package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Of a one-to-one relation, the foreign key is unique. */
public final class OneToOneUnique implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (RelationDraft relation : draft.relations()) {
            List<FieldDraft> key = relation.foreignKey();
            if (relation.isOneToOne()
                    && !key.isEmpty()
                    && !relation.forward().model().keyIndex().isCriterionInAnyOrder(key)) {
                report(relation.forward(), key, diagnostics);
            }
        }
    }

    private static void report(FieldDraft field, List<FieldDraft> key, Diagnostics diagnostics) {
        String names = key.stream().map(FieldDraft::name).collect(Collectors.joining(", "));
        String cure = key.size() == 1
                ? "an `@unique` attribute to the field `" + names + "`"
                : "an `@@unique([" + names + "])` attribute to the model";
        diagnostics.error(
                field.span(),
                Wording.ofRelation("A one-to-one relation must use unique fields on the defining side. Either add "
                        + cure + ", or change the relation to one-to-many."));
    }
}
