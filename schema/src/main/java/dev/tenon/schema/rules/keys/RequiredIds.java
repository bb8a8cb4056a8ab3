package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every field of an id has exactly one value. */
public final class RequiredIds implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.models()) {
            if (!model.isIgnored() && !model.ids().isEmpty()) {
                check(model, diagnostics);
            }
        }
    }

    private static void check(ModelDraft model, Diagnostics diagnostics) {
        for (KeyDraft key : counting(model)) {
            List<FieldDraft> wrong = new ArrayList<>();
            for (FieldDraft field : key.fields()) {
                if (!field.isRequired()) {
                    wrong.add(field);
                }
            }
            if (!wrong.isEmpty()) {
                report(key, model, wrong, diagnostics);
            }
        }
    }

    /** The ids that nothing else is wrong with: their fields hold values, and of several ids on fields it is the first. */
    private static List<KeyDraft> counting(ModelDraft model) {
        List<KeyDraft> readable = new ArrayList<>();
        List<KeyDraft> ofBlock = new ArrayList<>();
        for (KeyDraft id : model.ids()) {
            if (OneId.isReadable(id)) {
                readable.add(id);
                if (id.field() == null) {
                    ofBlock.add(id);
                }
            }
        }
        return ofBlock.isEmpty() ? readable.subList(0, Math.min(1, readable.size())) : ofBlock;
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
