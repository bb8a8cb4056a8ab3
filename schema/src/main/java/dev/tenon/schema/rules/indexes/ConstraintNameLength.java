package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The names given to keys, foreign keys and defaults are no longer than the database's names can be. */
public final class ConstraintNameLength implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Optional<Provider> provider = Provider.of(draft);
        if (provider.isEmpty()) {
            return;
        }
        int limit = provider.get().identifierLimit();
        boolean namedIds = Capability.NAMED_PRIMARY_KEYS.isIn(draft);
        draft.keysOfTables()
                .filter(key -> key.kind() != KeyDraft.Kind.ID || namedIds)
                .forEach(key -> check(key.attribute(), key.model(), key.givenDatabaseName(), limit, diagnostics));
        if (Capability.NAMED_FOREIGN_KEYS.isIn(draft)) {
            draft.forEachWith("relation", (field, attribute) -> check(attribute, field, limit, diagnostics));
        }
        draft.forEachWith("default", (field, attribute) -> check(attribute, field, limit, diagnostics));
    }

    private static void check(AttributeNode attribute, FieldDraft field, int limit, Diagnostics diagnostics) {
        check(attribute, field.model(), Arguments.text(attribute, "map"), limit, diagnostics);
    }

    private static void check(
            AttributeNode attribute, ModelDraft model, Optional<String> name, int limit, Diagnostics diagnostics) {
        name.filter(given -> given.getBytes(StandardCharsets.UTF_8).length > limit)
                .ifPresent(given -> diagnostics.error(
                        attribute.span(),
                        Wording.of(
                                model,
                                "The constraint name '" + given + "' specified in the `map` argument for the `"
                                        + attribute.title()
                                        + "` constraint is too long for your chosen provider. The maximum allowed "
                                        + "length is " + limit + " bytes.")));
    }
}
