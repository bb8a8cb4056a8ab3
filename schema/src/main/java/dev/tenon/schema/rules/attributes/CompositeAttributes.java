package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import java.util.List;
import java.util.Map;

/** A composite type has no keys and no name in the database: the model that holds it has. */
public final class CompositeAttributes implements Rule {
    private static final List<String> OF_MODELS = List.of("relation", "unique", "id");
    private static final Map<String, String> OF_BLOCKS = Map.of(
            "map",
            "The name of a composite type is not persisted in the database, therefore it does not need a mapped database "
                    + "name.",
            "unique",
            "A unique constraint should be defined in the model containing the embed.",
            "index",
            "An index should be defined in the model containing the embed.",
            "fulltext",
            "A fulltext index should be defined in the model containing the embed.",
            "id",
            "A composite type cannot define an id.");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft composite : draft.composites()) {
            for (AttributeNode attribute : composite.block().attributes()) {
                String message = OF_BLOCKS.getOrDefault(
                        attribute.name().text(), "A composite type cannot have block-level attributes.");
                diagnostics.error(attribute.span(), Wording.plain(message), "Take the line away.");
            }
            composite.fields().forEach(field -> check(field, diagnostics));
        }
    }

    private static void check(FieldDraft field, Diagnostics diagnostics) {
        field.node().attributes().stream()
                .map(attribute -> attribute.name().text())
                .filter(OF_MODELS::contains)
                .forEach(name -> diagnostics.error(
                        field.span(),
                        Wording.plain(
                                "Defining `@" + name + "` attribute for a field in a composite type is not allowed."),
                        "Take it away."));
    }
}
