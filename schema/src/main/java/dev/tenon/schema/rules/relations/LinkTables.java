package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
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
        Map<String, String> owners = new HashMap<>();
        for (ModelDraft model : draft.models()) {
            owners.put(model.tableName(), "the model `" + model.name() + "`");
        }
        for (RelationDraft relation : draft.relations()) {
            if (relation.isManyToMany()) {
                String table = "_" + relation.name();
                String owner = owners.putIfAbsent(
                        table,
                        "the relation field `" + relation.forward().name() + "` of `"
                                + relation.forward().model().name() + "`");
                if (owner != null) {
                    diagnostics.error(
                            relation.forward().span(),
                            Wording.of(
                                    relation.forward(),
                                    "The table \"" + table + "\" between the two models is already the table of "
                                            + owner + "."),
                            "Give the relation another name on both sides: `@relation(\"name\")`.");
                }
            }
        }
    }
}
