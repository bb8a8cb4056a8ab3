package dev.tenon.schema.rules.natives;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.NativeAttribute;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.rules.Rule;
import java.util.List;

/** A native type is one that the database has. */
public final class NativeTypeKnown implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        NativeTypes types = NativeTypes.of(draft);
        List<String> known = types.names();
        String otherwise = known.isEmpty() ? "Take it away." : "Known are " + String.join(", ", known) + ".";
        String connector = Provider.of(draft).map(Provider::providerName).orElse("Default");
        NativeAttribute.all(draft).stream()
                .filter(attribute -> attribute.shape(types).isEmpty())
                .forEach(attribute -> diagnostics.error(
                        attribute.node().span(),
                        "Native type " + attribute.typeName() + " is not supported for " + connector + " connector.",
                        Suggestion.hint(attribute.typeName(), known, otherwise)));
    }
}
