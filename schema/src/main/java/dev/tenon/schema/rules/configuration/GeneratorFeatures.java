package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.PreviewFeatures;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.PropertyNode;
import java.util.List;
import java.util.Optional;

/** The preview features that a generator asks for are ones that there are. */
public final class GeneratorFeatures implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Optional<Provider> provider = Provider.of(draft);
        draft.configuration(ConfigurationBlock.Kind.GENERATOR).stream()
                .filter(block -> block.find("provider").isPresent())
                .flatMap(block -> block.find("previewFeatures").stream())
                .forEach(property -> check(property, provider, diagnostics));
    }

    private static void check(PropertyNode property, Optional<Provider> provider, Diagnostics diagnostics) {
        Span span = property.value().span();
        ConfigurationValues.texts(property.value(), diagnostics)
                .ifPresent(
                        features -> features.forEach(feature -> check(feature.value(), span, provider, diagnostics)));
    }

    private static void check(String feature, Span span, Optional<Provider> provider, Diagnostics diagnostics) {
        Optional<String> newName = PreviewFeatures.newName(feature, provider);
        if (newName.isPresent()) {
            diagnostics.warning(
                    span,
                    "On `provider = \"" + provider.map(Provider::providerName).orElse("") + "\"`, preview feature \""
                            + feature
                            + "\" has been renamed to \"" + newName.get()
                            + "\". Learn more at " + PreviewFeatures.newNameAdvice() + ".",
                    "Write the new name.");
        } else if (PreviewFeatures.isEnding(feature)) {
            diagnostics.warning(
                    span,
                    "Preview feature \"" + feature
                            + "\" is deprecated. It will be removed in a future version of Prisma.",
                    "Take it away: it means nothing here.");
        } else if (PreviewFeatures.isRetired(feature)) {
            diagnostics.warning(
                    span,
                    "Preview feature \"" + feature
                            + "\" is deprecated. The functionality can be used without specifying it as a preview "
                            + "feature.",
                    "Take it away.");
        } else if (!PreviewFeatures.isKnown(feature, provider)) {
            List<String> known = PreviewFeatures.active(provider);
            diagnostics.error(
                    span,
                    "The preview feature \"" + feature + "\" is not known. Expected one of: "
                            + String.join(", ", known),
                    Suggestion.hint(feature, known, "Take it away."));
        }
    }
}
