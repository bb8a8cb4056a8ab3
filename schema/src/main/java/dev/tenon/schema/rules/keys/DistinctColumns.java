package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** No two fields of a model are stored in one column. */
public final class DistinctColumns implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Optional<Provider> provider = Provider.of(draft);
        for (ModelDraft model : draft.models()) {
            Map<String, FieldDraft> columns = new HashMap<>();
            for (FieldDraft field : model.fields()) {
                FieldDraft other =
                        field.isScalar() ? columns.putIfAbsent(compared(field.columnName(), provider), field) : null;
                if (other != null) {
                    FieldDraft mapped = field.attribute("map").isPresent() ? field : other;
                    diagnostics.error(
                            mapped.span(),
                            "Field \"" + mapped.name() + "\" is already defined on model \"" + model.name() + "\".",
                            "`" + other.name() + "` and `" + field.name() + "` are both stored in the column \""
                                    + field.columnName() + "\": give one of them another with `@map`.");
                }
            }
        }
    }

    private static String compared(String name, Optional<Provider> provider) {
        return provider.map(known -> known.compared(name)).orElse(name);
    }
}
