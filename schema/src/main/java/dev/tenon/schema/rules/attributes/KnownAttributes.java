package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.AttributeShape;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.AttributeNode;
import java.util.List;

/** An attribute is one of the language and means something where it stands. */
public final class KnownAttributes implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenAttributes group : WrittenAttributes.of(draft)) {
            for (AttributeNode attribute : group.attributes()) {
                if (!group.owner().takes(attribute)) {
                    diagnostics.error(
                            attribute.span(),
                            "Attribute not known: \"@" + attribute.name().text() + "\".",
                            hint(attribute, group.owner()));
                }
            }
        }
    }

    private static String hint(AttributeNode attribute, WrittenAttributes.Owner owner) {
        if (attribute.isNativeType() || AttributeShape.of(attribute).isPresent()) {
            return "It means nothing on " + owner.words() + ".";
        }
        List<String> titles = AttributeShape.titles(attribute.block());
        return Suggestion.hint(attribute.title(), titles, "Known here are " + String.join(", ", titles) + ".");
    }
}
