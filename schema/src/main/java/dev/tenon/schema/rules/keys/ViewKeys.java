package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** A view has no keys of its own: at most it is known that something in it is unique. */
public final class ViewKeys implements Rule {
    private static final List<String> OPTIONS = List.of("sort", "length", "ops");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.models().stream()
                .filter(ModelDraft::isView)
                .flatMap(view -> view.keys().stream())
                .forEach(key -> check(key, diagnostics));
    }

    private static void check(KeyDraft key, Diagnostics diagnostics) {
        if (key.kind() == KeyDraft.Kind.ID) {
            report(key, Wording.plain("Views cannot have primary keys."), diagnostics);
            return;
        }
        if (key.kind() != KeyDraft.Kind.UNIQUE) {
            report(key, Wording.plain("Views cannot have indexes."), diagnostics);
        }
        String subject = "@@unique annotations on views are not backed by unique indexes in the database and cannot ";
        if (key.givenDatabaseName().isPresent()) {
            report(key, Wording.plain(subject + "specify a mapped database name."), diagnostics);
        }
        if (Arguments.find(key.attribute(), "clustered").isPresent()) {
            report(key, Wording.plain(subject + "be clustered."), diagnostics);
        }
        if (key.parts().stream()
                .flatMap(field -> field.options().stream())
                .anyMatch(option -> OPTIONS.stream().anyMatch(option::isNamed))) {
            report(
                    key,
                    Wording.of(key.attribute(), "Scalar fields in @@unique attributes in views cannot have arguments."),
                    diagnostics);
        }
    }

    private static void report(KeyDraft key, String message, Diagnostics diagnostics) {
        diagnostics.error(
                key.attribute().span(),
                message,
                "Take it away: `@unique` on a view only tells that no two rows share a value.");
    }
}
