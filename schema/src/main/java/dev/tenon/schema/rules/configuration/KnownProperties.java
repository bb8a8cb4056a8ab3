package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A datasource has only properties that mean something. */
public final class KnownProperties implements Rule {
    private static final List<String> KNOWN = List.of(
            "provider", "url", "directUrl", "shadowDatabaseUrl", "relationMode", "referentialIntegrity", "schemas");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.configuration(ConfigurationBlock.Kind.DATASOURCE).stream()
                .filter(block -> DatasourceProvider.isKnown(block) && DatasourceUrls.hasUrl(block, draft))
                .forEach(block -> check(block, diagnostics));
    }

    /** Whether the database of a datasource has extensions that a schema can name. */
    static boolean hasExtensions(ConfigurationBlock block) {
        return block.find("provider").stream()
                .flatMap(property ->
                        property.value() instanceof Expression.Text text ? Stream.of(text.value()) : Stream.empty())
                .map(Provider::of)
                .flatMap(Optional::stream)
                .anyMatch(Provider::hasExtensions);
    }

    private static void check(ConfigurationBlock block, Diagnostics diagnostics) {
        for (PropertyNode property : block.properties()) {
            String key = property.key().text();
            if (key.equals("previewFeatures")) {
                diagnostics.error(
                        property.span(),
                        "Preview features are only supported in the generator block. "
                                + "Please move this field to the generator block.");
            } else if (!KNOWN.contains(key) && !(key.equals("extensions") && hasExtensions(block))) {
                diagnostics.error(
                        property.span(),
                        "Property not known: \"" + key + "\".",
                        Suggestion.hint(key, KNOWN, "A datasource has `provider` and `url`."));
            }
        }
    }
}
