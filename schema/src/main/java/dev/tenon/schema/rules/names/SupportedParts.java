package dev.tenon.schema.rules.names;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ModelBlock;

/** What the language has but Tenon does not is refused, never left out in silence. */
public final class SupportedParts implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelBlock block : draft.tree().blocks(ModelBlock.class)) {
            if (block.kind() == ModelBlock.Kind.VIEW) {
                diagnostics.error(
                        block.span(),
                        Wording.plain("View definitions are only available with the `views` preview feature."),
                        "Tenon does not support views: query them with raw SQL.");
            } else if (block.kind() == ModelBlock.Kind.TYPE) {
                diagnostics.error(
                        block.span(),
                        Wording.plain("Composite types are not supported on "
                                + Provider.of(draft).map(Provider::title).orElse("this provider") + "."),
                        "Make it a model of its own, or a field of type `Json`.");
            }
        }
        draft.fields()
                .filter(field -> field.kind() instanceof FieldKind.Unsupported)
                .forEach(field -> diagnostics.error(
                        field.node().type().span(),
                        "Fields of type `Unsupported` cannot be read or written by Tenon.",
                        "Leave the field out of the schema and give its column a default in the database."));
    }
}
