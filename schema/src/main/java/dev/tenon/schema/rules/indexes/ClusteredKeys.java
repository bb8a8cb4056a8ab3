package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.provider.KeyCapability;
import dev.tenon.schema.rules.Rule;
import java.util.List;

/** A key gives the table its order only where the database can do that, and only one of a model does. */
public final class ClusteredKeys implements Rule {
    private static final String HINT = "Let one of them be `clustered: false`.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (KeyCapability.CLUSTERED.isIn(draft)) {
            draft.tables().forEach(model -> checkOne(model, diagnostics));
            return;
        }
        draft.keysOfTables()
                .filter(key -> Keys.clustered(key).isPresent())
                .forEach(key -> Keys.report(
                        key,
                        "Defining clustering is not supported in the current connector.",
                        "Take the `clustered` argument away.",
                        diagnostics));
    }

    private static void checkOne(ModelDraft model, Diagnostics diagnostics) {
        List<KeyDraft> clustered = model.keys().stream()
                .filter(key -> key.kind() != KeyDraft.Kind.ID)
                .filter(key -> Keys.clustered(key).orElse(false))
                .toList();
        List<KeyDraft> ids = model.keys().stream()
                .filter(key -> key.kind() == KeyDraft.Kind.ID)
                .filter(key -> Keys.clustered(key).orElse(true))
                .toList();
        if (!clustered.isEmpty()) {
            ids.forEach(id -> Keys.report(id, "A model can only hold one clustered index or id.", HINT, diagnostics));
        }
        for (KeyDraft index : clustered) {
            if (!ids.isEmpty()) {
                Keys.report(index, "A model can only hold one clustered index or key.", HINT, diagnostics);
            }
            if (clustered.size() > 1) {
                Keys.report(index, "A model can only hold one clustered index.", HINT, diagnostics);
            }
        }
    }
}
