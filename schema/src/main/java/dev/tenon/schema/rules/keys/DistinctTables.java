package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.AttributeNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two models are stored in one table. */
public final class DistinctTables implements Rule {
    private static final String CURE = "Give one of the two another table with `@@map`.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Map<List<String>, ModelDraft> tables = new HashMap<>();
        for (ModelDraft model : draft.models()) {
            List<String> table = List.of(model.schemaName().orElse(""), model.tableName());
            ModelDraft other = tables.put(table, model);
            if (other != null) {
                report(model, other, diagnostics);
            }
        }
    }

    private static void report(ModelDraft model, ModelDraft other, Diagnostics diagnostics) {
        boolean itself = model.attribute("map").isPresent();
        ModelDraft mapped = itself ? model : other;
        ModelDraft first = itself ? other : model;
        diagnostics.error(
                mapped.attribute("map").map(AttributeNode::span).orElse(mapped.span()),
                "The model with database name \"" + model.tableName()
                        + "\" could not be defined because another model or view with this name exists: \""
                        + first.name() + "\"",
                CURE);
    }
}
