package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.HashMap;
import java.util.Map;

/** The table of an implicit many-to-many relation is not the table of anything else. */
public final class LinkTables implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Map<String, ModelDraft> models = new HashMap<>();
        draft.models().forEach(model -> models.put(model.tableName(), model));
        Map<String, FieldDraft> links = new HashMap<>();
        for (RelationDraft relation : draft.relations()) {
            if (relation.isManyToMany()) {
                String table = "_" + relation.name();
                ModelDraft model = models.get(table);
                FieldDraft first = model == null ? links.putIfAbsent(table, relation.forward()) : null;
                if (model != null) {
                    report(relation.forward(), table, "the model `" + model.name() + "`", diagnostics);
                } else if (first != null) {
                    String owner = "the relation field `" + first.name() + "` of `"
                            + first.model().name() + "`";
                    report(relation.forward(), table, owner, diagnostics);
                }
            }
        }
    }

    private static void report(FieldDraft field, String table, String owner, Diagnostics diagnostics) {
        diagnostics.error(
                field.span(),
                Wording.of(
                        field,
                        "The table \"" + table + "\" between the two models is already the table of " + owner + "."),
                "Give the relation another name on both sides: `@relation(\"name\")`.");
    }
}
