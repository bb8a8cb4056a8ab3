package dev.tenon.schema.rules.names;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.EnumValueNode;
import java.util.HashSet;
import java.util.Set;

/** No two values of an enum share a name. */
public final class DistinctEnumValues implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (EnumBlock block : draft.enums()) {
            Set<String> names = new HashSet<>();
            for (EnumValueNode value : block.values()) {
                if (!names.add(value.name().text())) {
                    diagnostics.error(
                            value.span(),
                            "Value \"" + value.name().text() + "\" is already defined on enum \""
                                    + block.name().text() + "\".",
                            "Take one of the two away.");
                }
            }
        }
    }
}
