package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schemas of a datasource, where the database has such, are texts, at least one, each once. */
public final class DatasourceSchemas implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.configuration(ConfigurationBlock.Kind.DATASOURCE).stream()
                .filter(block -> DatasourceProvider.isKnown(block) && DatasourceUrls.hasUrl(block, draft))
                .flatMap(block -> block.find("schemas").stream())
                .forEach(property -> check(property, Capability.MULTI_SCHEMA.isIn(draft), diagnostics));
    }

    private static void check(PropertyNode property, boolean supported, Diagnostics diagnostics) {
        ConfigurationValues.texts(property.value(), diagnostics).ifPresent(schemas -> {
            if (!supported) {
                diagnostics.error(
                        property.value().span(),
                        "The `schemas` property is not supported on the current connector.",
                        "Take the line away.");
                return;
            }
            if (schemas.isEmpty()) {
                diagnostics.error(
                        property.value().span(),
                        "If provided, the schemas array can not be empty.",
                        "Write the names of the schemas, or take the line away.");
            }
            checkOnce(schemas, diagnostics);
        });
    }

    private static void checkOnce(List<Expression.Text> schemas, Diagnostics diagnostics) {
        Map<String, Expression.Text> last = new HashMap<>();
        for (Expression.Text schema : schemas) {
            Expression.Text before = last.put(schema.value(), schema);
            if (before != null) {
                diagnostics.error(
                        before.span(), "Duplicated schema names are not allowed", "Take one of the two away.");
            }
        }
    }
}
