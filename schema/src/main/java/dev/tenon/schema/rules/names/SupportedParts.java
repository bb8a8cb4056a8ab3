package dev.tenon.schema.rules.names;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.ModelBlock;
import dev.tenon.schema.tree.PropertyNode;

/** What the language has but the schema's database or its preview features do not is refused, never left out in silence. */
public final class SupportedParts implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean composites = Provider.of(draft).map(Provider::hasCompositeTypes).orElse(false);
        for (ModelBlock block : draft.tree().blocks(ModelBlock.class)) {
            if (block.kind() == ModelBlock.Kind.VIEW && !hasViews(draft)) {
                diagnostics.error(
                        block.span(),
                        Wording.plain("View definitions are only available with the `views` preview feature."),
                        "Add `previewFeatures = [\"views\"]` to the generator.");
            } else if (block.kind() == ModelBlock.Kind.TYPE && !composites) {
                diagnostics.error(
                        block.span(),
                        Wording.plain("Composite types are not supported on "
                                + Provider.of(draft).map(Provider::title).orElse("this provider") + "."),
                        "Make it a model of its own, or a field of type `Json`.");
            }
        }
    }

    private static boolean hasViews(Draft draft) {
        return draft.configuration(ConfigurationBlock.Kind.GENERATOR).stream()
                .flatMap(block -> block.find("previewFeatures").stream())
                .map(PropertyNode::value)
                .anyMatch(value -> value instanceof Expression.Items items
                        && items.values().stream()
                                .anyMatch(item -> item instanceof Expression.Text text
                                        && text.value().equals("views")));
    }
}
