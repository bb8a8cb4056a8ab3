package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** A model has at most one id. */
public final class OneId implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.models().stream().filter(model -> model.ids().size() > 1).forEach(model -> check(model, diagnostics));
    }

    /** Whether an id names fields that there are and that hold values. */
    static boolean isReadable(KeyDraft id) {
        return !id.fields().isEmpty()
                && id.fields().size() == id.fieldNames().size()
                && id.fields().stream().allMatch(FieldDraft::isStored);
    }

    private static void check(ModelDraft model, Diagnostics diagnostics) {
        List<KeyDraft> ids = model.ids().stream().filter(OneId::isReadable).toList();
        List<KeyDraft> ofFields =
                ids.stream().filter(key -> key.field() != null).toList();
        if (!ofFields.isEmpty() && ofFields.size() < ids.size()) {
            diagnostics.error(
                    model.span(),
                    Wording.ofModel(
                            model,
                            "Each model must have at most one id criteria. You can't have `@id` and `@@id` at the same "
                                    + "time."),
                    "Keep one of them; the other can be `@unique` or `@@unique`.");
        }
        for (KeyDraft id : ofFields.subList(Math.min(1, ofFields.size()), ofFields.size())) {
            diagnostics.error(
                    model.span(),
                    Wording.ofModel(
                            model, "At most one field must be marked as the id field with the `@id` attribute."),
                    "Use `@@id([…])` if several fields make up the id together.");
            KeyFieldsExist.reportUnread(id.attribute().arguments(), diagnostics);
        }
    }
}
