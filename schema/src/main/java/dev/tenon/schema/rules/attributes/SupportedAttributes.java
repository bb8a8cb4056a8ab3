package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import java.util.Set;

/** Attributes that the language has but Tenon does not are refused, never left out in silence. */
public final class SupportedAttributes implements Rule {
    private static final Set<String> UNSUPPORTED = Set.of("@ignore", "@@ignore", "@@schema", "@@fulltext");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        WrittenAttributes.all(draft)
                .filter(attribute -> UNSUPPORTED.contains(attribute.title()))
                .forEach(attribute -> diagnostics.error(
                        attribute.span(),
                        "Tenon does not support `" + attribute.title() + "`.",
                        "Take it away; a field or model that is to be ignored can be left out of the schema."));
    }
}
