package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.regex.Pattern;

/** What the client calls a key is a word of any language, and an index has one name. */
public final class KeyNames implements Rule {
    private static final Pattern WORD = Pattern.compile("[_a-zA-Z0-9]*");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.keys().forEach(key -> {
            key.givenName()
                    .filter(name -> !WORD.matcher(name).matches())
                    .ifPresent(name -> report(key, key.model(), diagnostics));
            checkBothNames(key, diagnostics);
        });
    }

    private static void report(KeyDraft key, ModelDraft model, Diagnostics diagnostics) {
        diagnostics.error(
                key.attribute().span(),
                Wording.ofModel(
                        model,
                        "The `name` property within the `" + key.attribute().title()
                                + "` attribute only allows for the following characters: `_a-zA-Z0-9`."));
    }

    private static void checkBothNames(KeyDraft key, Diagnostics diagnostics) {
        boolean map = Arguments.text(key.attribute(), "map").isPresent();
        boolean name = Arguments.text(key.attribute(), "name").isPresent();
        if (key.kind() == KeyDraft.Kind.INDEX && map && name) {
            diagnostics.error(
                    key.attribute().span(),
                    Wording.inAttribute(
                            key.attribute(),
                            "The `@@index` attribute accepts the `name` argument as an alias for the `map` argument for "
                                    + "legacy reasons. It does not accept both though. Please use the `map` argument to "
                                    + "specify the database name of the index."));
        }
    }
}
