package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.AttributeNode;
import java.util.Set;

/** An attribute stands once where it stands; a model may have several unique criteria and indexes. */
public final class AttributesOnce implements Rule {
    private static final Set<String> REPEATABLE = Set.of("@@unique", "@@index", "@@fulltext");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenAttributes group : WrittenAttributes.of(draft)) {
            if (group.attributes().size() == 1) {
                continue;
            }
            for (AttributeNode attribute : group.attributes()) {
                if (group.owner().takes(attribute)
                        && !attribute.isNativeType()
                        && !isRepeatable(attribute)
                        && group.count(attribute) > 1) {
                    report(attribute, attribute.name().text(), diagnostics);
                }
            }
            group.attributes().stream()
                    .filter(attribute ->
                            attribute.isNativeType() && group.owner().takes(attribute))
                    .skip(1)
                    .forEach(attribute ->
                            report(attribute, attribute.name().text().replaceFirst("\\..*", ""), diagnostics));
        }
    }

    /** Whether a block may have several of it. */
    static boolean isRepeatable(AttributeNode attribute) {
        return REPEATABLE.contains(attribute.title());
    }

    private static void report(AttributeNode attribute, String name, Diagnostics diagnostics) {
        diagnostics.error(
                attribute.span(), "Attribute \"@" + name + "\" can only be defined once.", "Keep one of them.");
    }
}
