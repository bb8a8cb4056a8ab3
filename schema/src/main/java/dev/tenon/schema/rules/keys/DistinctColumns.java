package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import java.util.HashMap;
import java.util.Map;

/** No two fields of a model, or of a composite type, are stored under one name. */
public final class DistinctColumns implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.models().forEach(model -> check(model, diagnostics));
        draft.composites().forEach(composite -> check(composite, diagnostics));
    }

    private static void check(ModelDraft model, Diagnostics diagnostics) {
        Map<String, FieldDraft> columns = new HashMap<>();
        for (FieldDraft field : model.fields()) {
            boolean named = model.find(field.name())
                    .filter(first -> !first.equals(field))
                    .isPresent();
            FieldDraft other = field.isStored() && !named ? columns.putIfAbsent(field.columnName(), field) : null;
            if (other != null) {
                FieldDraft mapped = field.attribute("map").isPresent() ? field : other;
                boolean both = other.attribute("map").isPresent() && mapped.equals(field);
                String name = both && model.isComposite() ? field.columnName() : mapped.name();
                diagnostics.error(
                        mapped.span(),
                        "Field \"" + name + "\" is already defined on " + model.words() + " \"" + model.name() + "\".",
                        "`" + other.name() + "` and `" + field.name() + "` are both stored under the name \""
                                + field.columnName() + "\": give one of them another with `@map`.");
            }
        }
    }
}
