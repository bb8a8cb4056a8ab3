package dev.tenon.schema.rules.blocks;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.PreviewFeatures;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where a file names schemas of the database, each model and each enum is in one of them. */
public final class DatabaseSchemas implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean supported = Capability.MULTI_SCHEMA.isIn(draft);
        Optional<PropertyNode> property = draft.configuration(ConfigurationBlock.Kind.DATASOURCE).stream()
                .flatMap(block -> block.find("schemas").stream())
                .findFirst();
        Set<String> known = property.stream()
                .flatMap(found -> PreviewFeatures.texts(found.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (ModelDraft model : draft.models()) {
            check(
                    model.block().attributes(),
                    model.span(),
                    () -> Wording.of(model, "This " + model.words() + " is missing an `@@schema` attribute."),
                    supported,
                    known,
                    diagnostics);
        }
        for (EnumBlock block : draft.enums()) {
            check(
                    block.attributes(),
                    block.span(),
                    () -> "This enum is missing an `@@schema` attribute.",
                    supported,
                    known,
                    diagnostics);
        }
    }

    private static void check(
            List<AttributeNode> attributes,
            Span place,
            Supplier<String> missing,
            boolean supported,
            Set<String> known,
            Diagnostics diagnostics) {
        Optional<Expression> schema = attributes.stream()
                .filter(attribute -> attribute.name().text().equals("schema"))
                .findFirst()
                .flatMap(attribute -> Arguments.find(attribute, "map"))
                .map(ArgumentNode::value);
        if (schema.isEmpty()) {
            if (supported && !known.isEmpty()) {
                diagnostics.error(
                        place,
                        missing.get(),
                        "For example: `@@schema(\"" + known.iterator().next() + "\")`.");
            }
        } else if (!supported) {
            diagnostics.error(
                    schema.get().span(),
                    "@@schema is not supported on the current datasource provider",
                    "Take it away.");
        } else if (schema.get() instanceof Expression.Text text && !known.contains(text.value())) {
            diagnostics.error(
                    text.span(),
                    "This schema is not defined in the datasource. Read more on `@@schema` at "
                            + "https://pris.ly/d/multi-schema",
                    diagnostics.hint(
                            text.value(), () -> List.copyOf(known), "Add it to the `schemas` of the datasource."));
        }
    }
}
