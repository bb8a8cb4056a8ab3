package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.PreviewFeatures;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.PropertyNode;
import java.util.List;
import java.util.Optional;

/**
 * Each url of a datasource is a text or {@code env("NAME")}. The url itself may be left out, as Prisma 7 has it; a file for older
 * tools must have it, as they do, but for a database that is a file and that they leave to an adapter.
 */
public final class DatasourceUrls implements Rule {
    private static final List<String> OTHERS = List.of("shadowDatabaseUrl", "directUrl");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ConfigurationBlock block : draft.configuration(ConfigurationBlock.Kind.DATASOURCE)) {
            if (DatasourceProvider.isKnown(block) && checkUrl(block, draft, diagnostics)) {
                OTHERS.stream()
                        .flatMap(key -> block.find(key).stream())
                        .forEach(property -> ConfigurationValues.checkTextOrVariable(property, diagnostics));
                checkShadow(block, diagnostics);
            }
        }
    }

    /** Whether a datasource has the url that it needs, so that more can be said about it. */
    static boolean hasUrl(ConfigurationBlock block, Draft draft) {
        return checkUrl(block, draft, new Diagnostics());
    }

    private static boolean checkUrl(ConfigurationBlock block, Draft draft, Diagnostics diagnostics) {
        Optional<PropertyNode> url = block.find("url");
        boolean needed =
                Provider.of(draft).filter(Provider::isFile).isEmpty() && PreviewFeatures.areOfOlderTools(draft);
        if (needed && url.isEmpty()) {
            diagnostics.error(
                    block.span(),
                    "Argument \"url\" is missing in data source block \""
                            + block.name().text() + "\".",
                    "Add a line such as `url = env(\"DATABASE_URL\")`.");
            return false;
        }
        return url.map(property -> ConfigurationValues.checkTextOrVariable(property, diagnostics))
                .orElse(true);
    }

    private static void checkShadow(ConfigurationBlock block, Diagnostics diagnostics) {
        Optional<String> shadow = block.find("shadowDatabaseUrl")
                .map(property -> property.value().source())
                .filter(source -> !source.equals("\"\""));
        if (shadow.isEmpty()) {
            return;
        }
        for (String key : List.of("directUrl", "url")) {
            block.find(key)
                    .map(PropertyNode::value)
                    .filter(value -> value.source().equals(shadow.get()))
                    .ifPresent(
                            value -> diagnostics.error(
                                    value.span(),
                                    "shadowDatabaseUrl is the same as " + key + " for datasource \""
                                            + block.name().text()
                                            + "\". Please specify a different database as shadow database to avoid data loss."));
        }
    }
}
