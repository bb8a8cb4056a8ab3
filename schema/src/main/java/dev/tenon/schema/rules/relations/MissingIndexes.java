package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where relations are not held by foreign keys, an index that begins with the fields of the key makes them fast. */
public final class MissingIndexes implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean advised = Provider.of(draft).map(Provider::hasForeignKeys).orElse(false);
        if (!advised || draft.usesForeignKeys()) {
            return;
        }
        Map<Beginning, Set<List<FieldDraft>>> beginnings = new HashMap<>();
        draft.forEachWith("relation", (field, attribute) -> {
            if (Arguments.find(attribute, "fields").isEmpty()) {
                return;
            }
            List<FieldDraft> key = field.relationFields("fields", field.model());
            boolean indexed = beginnings
                    .computeIfAbsent(new Beginning(field.model(), key.size()), Beginning::ofKeys)
                    .contains(key);
            if (!indexed) {
                diagnostics.warning(
                        attribute.span(),
                        "With `relationMode = \"prisma\"`, no foreign keys are used, so relation fields will not benefit "
                                + "from the index usually created by the relational database under the hood. This can lead "
                                + "to poor performance when querying these fields. We recommend adding an index manually. "
                                + "Learn more at https://pris.ly/d/relation-mode-prisma-indexes\" ",
                        "Add to the model `@@index(["
                                + key.stream().map(FieldDraft::name).collect(Collectors.joining(", ")) + "])`.");
            }
        });
    }

    /** So many fields of each key of a model. */
    private record Beginning(ModelDraft model, int count) {
        Set<List<FieldDraft>> ofKeys() {
            return model.keys().stream()
                    .map(KeyDraft::fields)
                    .filter(fields -> fields.size() >= count)
                    .map(fields -> fields.subList(0, count))
                    .collect(Collectors.toSet());
        }
    }
}
