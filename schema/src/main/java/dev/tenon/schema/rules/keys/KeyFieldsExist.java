package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.AttributeShape;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that a key of a block names are fields of its model, or of the composite types in it. */
public final class KeyFieldsExist implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.keys().filter(key -> key.field() == null).forEach(key -> check(key, key.model(), diagnostics));
    }

    private static void check(KeyDraft key, ModelDraft model, Diagnostics diagnostics) {
        List<String> missing = key.fieldNames().stream()
                .flatMap(name -> missing(key, model, name.text()).stream())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String hint = diagnostics.hint(
                missing.get(0),
                () -> model.fields().stream().map(FieldDraft::name).toList(),
                "The fields of `" + model.name() + "` are "
                        + Wording.some(model.fields().stream().map(FieldDraft::name)) + ".");
        if (key.kind() == KeyDraft.Kind.ID) {
            String message = "The multi field id declaration refers to the unknown " + Wording.fields(missing) + ".";
            Arguments.find(key.attribute(), "fields")
                    .ifPresent(argument ->
                            diagnostics.error(argument.value().span(), Wording.ofModel(model, message), hint));
            reportUnread(
                    key.attribute().arguments().stream()
                            .filter(argument -> !argument.isNamed("fields") && isKnown(key, argument.name()))
                            .toList(),
                    diagnostics);
        } else {
            diagnostics.error(
                    key.attribute().span(),
                    Wording.ofModel(
                            model,
                            "The " + key.kind().words() + " definition refers to the unknown fields: "
                                    + String.join(", ", missing) + "."),
                    hint);
        }
    }

    /** Whether the attribute of a key has an argument of this name. */
    private static boolean isKnown(KeyDraft key, @Nullable Name name) {
        return name != null
                && AttributeShape.of(key.attribute())
                        .flatMap(shape -> shape.parameter(name.text()))
                        .isPresent();
    }

    /** Reports the arguments of an id that cannot be one. */
    static void reportUnread(List<ArgumentNode> arguments, Diagnostics diagnostics) {
        arguments.forEach(argument -> diagnostics.error(
                argument.span(), "No such argument.", "It counts once the rest of the attribute is right."));
    }

    /** What a name names that there is not. */
    private static Optional<String> missing(KeyDraft key, ModelDraft model, String name) {
        if (name.indexOf('.') < 0 || key.kind() == KeyDraft.Kind.ID) {
            return model.find(name).isPresent() ? Optional.empty() : Optional.of(name);
        }
        List<String> parts = List.of(name.split("\\.", -1));
        Optional<FieldDraft> field = model.find(parts.get(0));
        if (field.isEmpty()) {
            return Optional.of(parts.get(0));
        }
        for (String part : parts.subList(1, parts.size())) {
            if (!(field.get().kind() instanceof FieldKind.Composite composite)) {
                return field.get().isStored() ? Optional.of(name) : Optional.empty();
            }
            field = composite.type().find(part);
            if (field.isEmpty()) {
                return Optional.of(part + " in type " + composite.type().name());
            }
        }
        return Optional.empty();
    }
}
