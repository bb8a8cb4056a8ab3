package dev.tenon.schema.rules.names;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.FieldNode;
import dev.tenon.schema.tree.ModelBlock;
import java.util.HashSet;
import java.util.Set;

/** No two fields of a model share a name. */
public final class DistinctFields implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelBlock block : draft.tree().blocks(ModelBlock.class)) {
            Set<String> names = new HashSet<>();
            for (FieldNode field : block.fields()) {
                String name = field.name().text();
                if (!names.add(name)) {
                    diagnostics.error(
                            field.name().span(),
                            "Field \"" + name + "\" is already defined on "
                                    + block.kind().words() + " \""
                                    + block.name().text() + "\".",
                            "Rename one of the two.");
                }
            }
        }
    }
}
