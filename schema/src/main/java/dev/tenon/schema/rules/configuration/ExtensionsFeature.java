package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.PreviewFeatures;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;

/** A datasource names extensions only where a generator asks for that feature. */
public final class ExtensionsFeature implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        String feature = PreviewFeatures.extensions();
        if (PreviewFeatures.isOn(feature, draft)) {
            return;
        }
        draft.configuration(ConfigurationBlock.Kind.DATASOURCE).stream()
                .filter(KnownProperties::hasExtensions)
                .flatMap(block -> block.find("extensions").stream())
                .forEach(property -> diagnostics.error(
                        property.span(),
                        "The `extensions` property is only available with the `" + feature + "` preview feature.",
                        "Add `previewFeatures = [\"" + feature + "\"]` to a generator."));
    }
}
