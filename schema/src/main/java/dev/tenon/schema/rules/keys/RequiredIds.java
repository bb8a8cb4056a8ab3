package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Every field of an id has exactly one value. */
public final class RequiredIds implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.models()) {
            for (KeyDraft key : model.ids()) {
                List<FieldDraft> wrong = key.fields().stream()
                        .filter(field -> !field.isRequired())
                        .toList();
                if (counts(key, model) && !model.isIgnored() && !wrong.isEmpty()) {
                    report(key, model, wrong, diagnostics);
                }
            }
        }
    }

    /** Whether nothing else is wrong with an id: it is not one of several, and its fields hold values. */
    private static boolean counts(KeyDraft key, ModelDraft model) {
        List<KeyDraft> readable = model.ids().stream().filter(OneId::isReadable).toList();
        boolean ofBlock = key.field() == null;
        return readable.contains(key)
                && (ofBlock || (readable.get(0).equals(key) && readable.stream().allMatch(id -> id.field() != null)));
    }

    private static void report(KeyDraft key, ModelDraft model, List<FieldDraft> wrong, Diagnostics diagnostics) {
        String hint = "Take the `" + (wrong.get(0).isList() ? "[]" : "?") + "` away from the type of "
                + wrong.stream().map(field -> "`" + field.name() + "`").collect(Collectors.joining(", ")) + ".";
        String message = key.field() != null
                ? Wording.of(key.attribute(), "Fields that are marked as id must be required.")
                : Wording.ofModel(
                        model,
                        "The id definition refers to the optional "
                                + Wording.fields(
                                        wrong.stream().map(FieldDraft::name).toList())
                                + ". ID definitions must reference only required fields.");
        diagnostics.error(key.attribute().span(), message, hint);
    }
}
