package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.PreviewFeatures;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;

/** A shard key has fields, is asked for as a preview feature, and is for a database that has such keys. */
public final class ShardKeySupport implements Rule {
    private static final String FEATURE = "shardKeys";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean on = PreviewFeatures.isOn(FEATURE, draft);
        draft.forEachWith("shardKey", (field, attribute) -> {
            if (field.isStored() && !field.model().isView()) {
                check(attribute, on, draft, diagnostics);
            }
        });
        for (ModelDraft model : draft.tables()) {
            model.attributes("shardKey").forEach(attribute -> {
                if (Arguments.fieldNames(attribute, "fields").isEmpty()) {
                    report(
                            attribute,
                            "The list of fields in a `@@shardKey()` attribute cannot be empty. Please specify at least one "
                                    + "field.",
                            diagnostics);
                }
                check(attribute, on, draft, diagnostics);
            });
        }
    }

    private static void check(AttributeNode attribute, boolean on, Draft draft, Diagnostics diagnostics) {
        if (!on) {
            report(
                    attribute,
                    "Defining shard keys requires enabling the `" + FEATURE + "` preview feature",
                    diagnostics);
        }
        if (!Capability.SHARD_KEYS.isIn(draft)) {
            String provider = Provider.of(draft).map(Provider::providerName).orElse("empty");
            report(attribute, "Shard keys are not currently supported for provider " + provider, diagnostics);
        }
    }

    private static void report(AttributeNode attribute, String message, Diagnostics diagnostics) {
        diagnostics.error(attribute.span(), Wording.of(attribute, message));
    }
}
