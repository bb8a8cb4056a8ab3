package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A view has no keys of its own: at most it is known that something in it is unique. */
public final class ViewKeys implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.models().stream()
                .filter(ModelDraft::isView)
                .flatMap(view -> view.keys().stream())
                .filter(key -> key.kind() != KeyDraft.Kind.UNIQUE)
                .forEach(key -> diagnostics.error(
                        key.attribute().span(),
                        Wording.plain(
                                key.kind() == KeyDraft.Kind.ID
                                        ? "Views cannot have primary keys."
                                        : "Views cannot have indexes."),
                        "Take it away; `@unique` tells that no two rows share a value."));
    }
}
