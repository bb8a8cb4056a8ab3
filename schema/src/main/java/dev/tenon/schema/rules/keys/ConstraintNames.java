package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where indexes of all tables share one space of names, no two have the same. */
public final class ConstraintNames implements Rule {
    private static final String CURE =
            "global for indexes and unique constraints. Please provide a different name using " + "the `map` argument.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean global = Provider.of(draft).map(Provider::hasGlobalIndexNames).orElse(false);
        if (!global) {
            return;
        }
        Map<String, List<KeyDraft>> names = new LinkedHashMap<>();
        for (ModelDraft model : draft.models()) {
            model.keys().stream()
                    .filter(key -> key.kind() != KeyDraft.Kind.ID)
                    .forEach(key -> names.computeIfAbsent(key.databaseName(), name -> new ArrayList<>())
                            .add(key));
        }
        names.forEach((name, keys) -> {
            if (keys.size() > 1) {
                keys.forEach(key -> diagnostics.error(
                        place(key),
                        Wording.of(
                                key.attribute(),
                                "The given constraint name `" + name + "` has to be unique in the following namespace: "
                                        + CURE)));
            }
        });
    }

    private static Span place(KeyDraft key) {
        return Arguments.find(key.attribute(), "map")
                .or(() ->
                        key.kind() == KeyDraft.Kind.INDEX ? Arguments.find(key.attribute(), "name") : Optional.empty())
                .map(argument -> argument.span())
                .orElse(key.attribute().span());
    }
}
