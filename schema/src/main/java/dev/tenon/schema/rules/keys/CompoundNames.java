package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the client calls a compound key is neither the name of a field nor of another key. */
public final class CompoundNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.models()) {
            if (model.block().attributes().isEmpty()) {
                continue;
            }
            List<KeyDraft> compound =
                    model.uniqueCriteria().filter(key -> key.field() == null).toList();
            Map<String, Long> counts = compound.stream()
                    .flatMap(key -> key.givenName().stream())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            compound.forEach(key -> {
                if (key.givenName().isPresent()) {
                    String name = key.givenName().get();
                    checkGiven(key, name, counts.getOrDefault(name, 1L), model, diagnostics);
                } else if (isClash(key, model)) {
                    reportClash(key, model, diagnostics);
                }
            });
        }
    }

    /** Whether a stored field is called what a key of several fields is called for want of a name; a view has no id. */
    private static boolean isClash(KeyDraft key, ModelDraft model) {
        boolean compound = key.fieldNames().size() > 1 && !(key.kind() == KeyDraft.Kind.ID && model.isView());
        return compound
                && model.find(key.clientName()).filter(FieldDraft::isStored).isPresent();
    }

    private static void checkGiven(KeyDraft key, String name, long count, ModelDraft model, Diagnostics diagnostics) {
        if (model.find(name).isPresent()) {
            diagnostics.error(
                    model.span(),
                    Wording.of(
                            model,
                            "The custom name `" + name + "` specified for the `"
                                    + key.attribute().title()
                                    + "` attribute is already used as a name for a field. Please choose a different name."));
        }
        if (count > 1 && !model.isView()) {
            Span place = Arguments.find(key.attribute(), "name")
                    .map(ArgumentNode::span)
                    .orElse(key.attribute().span());
            diagnostics.error(
                    place,
                    Wording.of(
                            key.attribute(),
                            "The given custom name `" + name + "` has to be unique on the model. Please provide a "
                                    + "different name for the `name` argument."));
        }
    }

    private static void reportClash(KeyDraft key, ModelDraft model, Diagnostics diagnostics) {
        String title = key.attribute().title();
        String what = key.kind() == KeyDraft.Kind.ID ? "attribute's name" : "name";
        diagnostics.error(
                key.attribute().span(),
                Wording.of(
                        model,
                        "The field `" + key.clientName() + "` clashes with the `" + title + "` " + what
                                + ". Please resolve the conflict by providing a custom id name: `" + title
                                + "([...], name: \"custom_name\")`"));
    }
}
