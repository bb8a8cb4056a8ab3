package dev.tenon.schema.rules.names;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.EnumValueNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** An enum has values, and no two of them share a name or the text stored for them. */
public final class DistinctEnumValues implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (EnumBlock block : draft.enums()) {
            if (block.values().isEmpty()) {
                diagnostics.error(
                        block.span(),
                        "Error validating: An enum must have at least one value.",
                        "Write a value on a line of its own.");
            }
            checkNames(block, diagnostics);
            checkStored(block, diagnostics);
        }
    }

    private static void checkNames(EnumBlock block, Diagnostics diagnostics) {
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

    private static void checkStored(EnumBlock block, Diagnostics diagnostics) {
        Map<String, String> names = new HashMap<>();
        for (EnumValueNode value : block.values()) {
            String name = value.name().text();
            String other = names.putIfAbsent(stored(value), name);
            if (other != null && !other.equals(name)) {
                diagnostics.error(
                        value.span(),
                        "The values `" + other + "` and `" + name + "` of enum \""
                                + block.name().text() + "\" are stored as the same text \"" + stored(value) + "\".",
                        "Give one of them another text with `@map`.");
            }
        }
    }

    private static String stored(EnumValueNode value) {
        return value.attributes().stream()
                .filter(attribute -> attribute.name().text().equals("map"))
                .findFirst()
                .flatMap(attribute -> Arguments.text(attribute, "name"))
                .orElse(value.name().text());
    }
}
