package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.PropertyNode;
import java.util.List;

/** A datasource has only properties that mean something. */
public final class KnownProperties implements Rule {
    private static final List<String> KNOWN = List.of(
            "provider",
            "url",
            "directUrl",
            "shadowDatabaseUrl",
            "relationMode",
            "referentialIntegrity",
            "schemas",
            "extensions");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ConfigurationBlock block : draft.configuration(ConfigurationBlock.Kind.DATASOURCE)) {
            for (PropertyNode property : block.properties()) {
                String key = property.key().text();
                if (!KNOWN.contains(key)) {
                    diagnostics.error(
                            property.span(),
                            "Property not known: \"" + key + "\".",
                            Suggestion.hint(key, KNOWN, "A datasource has `provider` and `url`."));
                }
            }
        }
    }
}
