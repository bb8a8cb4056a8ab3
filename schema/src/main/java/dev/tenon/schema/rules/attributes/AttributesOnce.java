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
            for (AttributeNode attribute : group.attributes()) {
                long times = group.attributes().stream()
                        .filter(other -> other.title().equals(attribute.title()))
                        .count();
                if (times > 1 && !REPEATABLE.contains(attribute.title())) {
                    diagnostics.error(
                            attribute.span(),
                            "Attribute \"" + attribute.title() + "\" can only be defined once.",
                            "Keep one of them.");
                }
            }
        }
    }
}
