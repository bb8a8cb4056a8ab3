package dev.tenon.schema.rules.blocks;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.EnumBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** No two enums share their name in the database. */
public final class DistinctEnums implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!Capability.ENUMS.isIn(draft)) {
            return;
        }
        Set<List<String>> names = new HashSet<>();
        for (EnumBlock block : draft.enums()) {
            String name = text(block, "map", "name").orElse(block.name().text());
            if (!names.add(List.of(text(block, "schema", "map").orElse(""), name))) {
                diagnostics.error(
                        block.span(),
                        "An enum with the same database name is already defined.",
                        "Give one of the two another name with `@@map`.");
            }
        }
    }

    private static Optional<String> text(EnumBlock block, String attribute, String argument) {
        return block.attributes().stream()
                .filter(one -> one.name().text().equals(attribute))
                .findFirst()
                .flatMap(one -> Arguments.text(one, argument));
    }
}
