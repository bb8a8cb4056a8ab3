package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** A model has at most one id. */
public final class OneId implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.models()) {
            List<KeyDraft> ids = model.keys().stream()
                    .filter(key -> key.kind() == KeyDraft.Kind.ID)
                    .toList();
            boolean both =
                    ids.stream().map(key -> key.attribute().title()).distinct().count() > 1;
            if (both) {
                diagnostics.error(
                        model.span(),
                        Wording.of(
                                model,
                                "Each model must have at most one id criteria. You can't have `@id` and `@@id` at the "
                                        + "same time."),
                        "Keep one of them; the other can be `@unique` or `@@unique`.");
            } else if (ids.stream()
                            .filter(key -> key.field() != null)
                            .map(KeyDraft::field)
                            .distinct()
                            .count()
                    > 1) {
                diagnostics.error(
                        model.span(),
                        Wording.of(model, "At most one field must be marked as the id field with the `@id` attribute."),
                        "Use `@@id([…])` if several fields make up the id together.");
            }
        }
    }
}
