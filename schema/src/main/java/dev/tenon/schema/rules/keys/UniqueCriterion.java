package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Each record of a model can be named: an id or a unique criterion has no field that can be null. */
public final class UniqueCriterion implements Rule {
    private static final String MESSAGE = "Each model must have at least one unique criteria that has only required "
            + "fields. Either mark a single field with `@id`, `@unique` or add a multi field criterion with `@@id([])` "
            + "or `@@unique([])` to the model.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.tables()) {
            boolean needed = !model.isIgnored();
            if (needed && model.uniqueCriteria().noneMatch(UniqueCriterion::isStrict)) {
                diagnostics.error(
                        model.span(),
                        Wording.of(model, MESSAGE + loose(model)),
                        "For example: `id Int @id @default(autoincrement())`.");
            }
        }
    }

    private static boolean isStrict(KeyDraft key) {
        for (FieldDraft field : key.fields()) {
            if (field.isOptional() || field.kind() instanceof FieldKind.Unsupported) {
                return false;
            }
        }
        return true;
    }

    private static String loose(ModelDraft model) {
        List<String> loose = model.uniqueCriteria()
                .map(key -> "- " + key.fields().stream().map(FieldDraft::name).collect(Collectors.joining(", ")))
                .toList();
        if (loose.isEmpty()) {
            return "";
        }
        return " The following unique criterias were not considered as they contain fields that are not required:\n"
                + String.join("\n", loose);
    }
}
