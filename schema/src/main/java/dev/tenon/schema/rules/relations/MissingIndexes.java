package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.AttributeNode;
import java.util.List;
import java.util.stream.Collectors;

/** Where relations are not held by foreign keys, an index that begins with the fields of the key makes them fast. */
public final class MissingIndexes implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean advised = Provider.of(draft).map(Provider::hasForeignKeys).orElse(false);
        if (!advised || draft.usesForeignKeys()) {
            return;
        }
        draft.fields().filter(field -> field.hasRelationArgument("fields")).forEach(field -> {
            List<FieldDraft> key = field.relationFields("fields", field.model());
            boolean indexed = field.model().keys().stream().anyMatch(other -> beginsWith(other.fields(), key));
            if (!indexed) {
                diagnostics.warning(
                        field.attribute("relation").map(AttributeNode::span).orElse(field.span()),
                        "With `relationMode = \"prisma\"`, no foreign keys are used, so relation fields will not benefit "
                                + "from the index usually created by the relational database under the hood. This can lead "
                                + "to poor performance when querying these fields. We recommend adding an index manually. "
                                + "Learn more at https://pris.ly/d/relation-mode-prisma-indexes\" ",
                        "Add to the model `@@index(["
                                + key.stream().map(FieldDraft::name).collect(Collectors.joining(", ")) + "])`.");
            }
        });
    }

    private static boolean beginsWith(List<FieldDraft> fields, List<FieldDraft> key) {
        return fields.size() >= key.size() && fields.subList(0, key.size()).equals(key);
    }
}
