package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shard key is one, of fields of the model that have a value. */
public final class ShardKeyFields implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Map<ModelDraft, List<FieldDraft>> marked = new HashMap<>();
        draft.forEachWith("shardKey", (field, attribute) -> {
            if (field.isStored()) {
                marked.computeIfAbsent(field.model(), model -> new ArrayList<>())
                        .add(field);
            }
        });
        draft.models().forEach(model -> check(model, marked.getOrDefault(model, List.of()), diagnostics));
    }

    private static void check(ModelDraft model, List<FieldDraft> marked, Diagnostics diagnostics) {
        List<AttributeNode> listed = model.attributes("shardKey");
        if (marked.size() > 1) {
            report(
                    model.span(),
                    model,
                    "At most one field must be marked as the shard key with the `@shardKey` attribute.",
                    diagnostics);
        }
        if (!marked.isEmpty() && !listed.isEmpty()) {
            report(
                    model.span(),
                    model,
                    "Each model must have at most one shard key. You can't have `@shardKey` and `@@shardKey` at the same "
                            + "time.",
                    diagnostics);
        }
        marked.stream()
                .filter(field -> !field.isRequired() && !model.isIgnored())
                .flatMap(field -> field.attribute("shardKey").stream())
                .forEach(attribute -> diagnostics.error(
                        attribute.span(),
                        Wording.of(attribute, "Fields that are marked as shard keys must be required."),
                        "Take the `?` away from the type."));
        listed.forEach(attribute -> checkListed(attribute, model, diagnostics));
    }

    private static void checkListed(AttributeNode attribute, ModelDraft model, Diagnostics diagnostics) {
        List<String> names = Arguments.fieldNames(attribute, "fields").stream()
                .map(Name::text)
                .toList();
        List<String> unknown =
                names.stream().filter(name -> model.find(name).isEmpty()).toList();
        List<FieldDraft> fields =
                names.stream().flatMap(name -> model.find(name).stream()).toList();
        List<String> relations = fields.stream()
                .filter(FieldDraft::isRelation)
                .map(FieldDraft::name)
                .toList();
        List<String> optional = fields.stream()
                .filter(field -> !field.isRequired() && field.isStored())
                .map(FieldDraft::name)
                .toList();
        if (!unknown.isEmpty()) {
            Span place = Arguments.find(attribute, "fields")
                    .map(argument -> argument.value().span())
                    .orElse(attribute.span());
            String message =
                    "The multi field shard key declaration refers to the unknown " + Wording.fields(unknown) + ".";
            report(place, model, message, diagnostics);
        }
        if (!relations.isEmpty()) {
            String message = "The shard key definition refers to the relation " + Wording.fields(relations)
                    + ". Shard key definitions must reference only scalar fields.";
            report(attribute.span(), model, message, diagnostics);
        }
        if (unknown.isEmpty() && relations.isEmpty() && !optional.isEmpty() && !model.isIgnored()) {
            String message = "The shard key definition refers to the optional " + Wording.fields(optional)
                    + ". Shard key definitions must reference only required fields.";
            report(attribute.span(), model, message, diagnostics);
        }
    }

    private static void report(Span place, ModelDraft model, String message, Diagnostics diagnostics) {
        diagnostics.error(place, Wording.ofModel(model, message));
    }
}
