package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** {@code autoincrement()} stands once in a model, or on the single {@code @id} alone, where the database counts no more. */
public final class AutoincrementPlace implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean once = Provider.of(draft).map(Provider::countsOnce).orElse(false);
        boolean onlyIds = Provider.of(draft).map(Provider::countsOnlyIds).orElse(false);
        List<WrittenDefault> counted = WrittenDefault.of(draft).stream()
                .filter(written -> once && written.calls("autoincrement"))
                .toList();
        for (WrittenDefault written : counted) {
            boolean several = counted.stream()
                            .filter(other ->
                                    other.field().model() == written.field().model())
                            .count()
                    > 1;
            if (several) {
                diagnostics.error(
                        written.field().model().span(),
                        Wording.of(
                                written.attribute(),
                                "The `autoincrement()` default value is used multiple times on this model even though the "
                                        + "underlying datasource only supports one instance per table."),
                        "Keep it on the id.");
            } else if (onlyIds && !isSingleId(written)) {
                diagnostics.error(
                        written.field().span(),
                        Wording.of(
                                written.attribute(),
                                "The `autoincrement()` default value is used on a non-id field even though the "
                                        + "datasource does not support this."),
                        "Put it on the field with `@id`, or count by yourself.");
            }
        }
    }

    private static boolean isSingleId(WrittenDefault written) {
        ModelDraft model = written.field().model();
        return model.keys().stream()
                .anyMatch(key -> key.kind() == KeyDraft.Kind.ID && key.fields().equals(List.of(written.field())));
    }
}
