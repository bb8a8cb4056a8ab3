package dev.tenon.schema.rules.blocks;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.PreviewFeatures;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** Views are asked for as a preview feature. */
public final class ViewsFeature implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (PreviewFeatures.isOn("views", draft)) {
            return;
        }
        draft.models().stream()
                .filter(ModelDraft::isView)
                .forEach(view -> diagnostics.error(
                        view.span(),
                        Wording.plain("View definitions are only available with the `views` preview feature."),
                        "Add `previewFeatures = [\"views\"]` to a generator."));
    }
}
