package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** No two models are stored in one table. */
public final class DistinctTables implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Optional<Provider> provider = Provider.of(draft);
        Map<String, ModelDraft> tables = new HashMap<>();
        for (ModelDraft model : draft.models()) {
            ModelDraft other = tables.putIfAbsent(compared(model.tableName(), provider), model);
            if (other == null) {
                continue;
            }
            ModelDraft mapped = model.attributes("map").findFirst().isPresent() ? model : other;
            ModelDraft first = mapped == model ? other : model;
            Span span = mapped.attributes("map")
                    .findFirst()
                    .map(attribute -> attribute.span())
                    .orElse(mapped.span());
            diagnostics.error(
                    span,
                    "The model with database name \"" + model.tableName()
                            + "\" could not be defined because another model or view with this name exists: \""
                            + first.name() + "\"",
                    "Give one of the two another table with `@@map`.");
        }
    }

    private static String compared(String name, Optional<Provider> provider) {
        return provider.map(known -> known.compared(name)).orElse(name);
    }
}
