package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The relation mode of a datasource is one that its database has, and stands under one name. */
public final class RelationMode implements Rule {
    private static final List<String> MODES = List.of("prisma", "foreignKeys");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.configuration(ConfigurationBlock.Kind.DATASOURCE).stream()
                .filter(DatasourceProvider::isKnown)
                .forEach(block -> check(block, draft, diagnostics));
    }

    private static void check(ConfigurationBlock block, Draft draft, Diagnostics diagnostics) {
        Optional<PropertyNode> mode = block.find("relationMode");
        Optional<PropertyNode> old = block.find("referentialIntegrity");
        old.ifPresent(property -> diagnostics.warning(
                property.span(),
                "The `referentialIntegrity` attribute is deprecated. Please use `relationMode` instead. "
                        + "Learn more at https://pris.ly/d/relation-mode",
                "Rename the property."));
        if (mode.isPresent() && old.isPresent()) {
            diagnostics.error(
                    old.get().span(),
                    "The `referentialIntegrity` and `relationMode` attributes cannot be used together. "
                            + "Please use only `relationMode` instead.");
        } else {
            mode.or(() -> old).ifPresent(property -> checkValue(property.value(), block, draft, diagnostics));
        }
    }

    private static void checkValue(Expression value, ConfigurationBlock block, Draft draft, Diagnostics diagnostics) {
        ConfigurationValues.text(value, diagnostics).ifPresent(mode -> {
            List<String> allowed = MODES.stream()
                    .filter(one -> Provider.of(draft)
                            .map(provider -> one.equals("prisma") || provider.hasForeignKeys())
                            .orElse(true))
                    .toList();
            if (!MODES.contains(mode)) {
                report(block.span(), mode, MODES, diagnostics);
            } else if (!allowed.contains(mode)) {
                report(value.span(), mode, allowed, diagnostics);
            }
        });
    }

    private static void report(Span span, String mode, List<String> allowed, Diagnostics diagnostics) {
        diagnostics.error(
                span,
                "Error validating datasource `relationMode`: Invalid relation mode setting: \"" + mode
                        + "\". Supported values: "
                        + allowed.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", ")));
    }
}
