package dev.tenon.schema.rules.documents;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.Optional;

/** Each document has an id, of one field, under the name that the database has for it. */
public final class DocumentIds implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (Provider.of(draft).filter(Provider::keepsDocuments).isEmpty()) {
            return;
        }
        for (ModelDraft model : draft.tables()) {
            Optional<KeyDraft> id = model.ids().stream().findFirst();
            if (id.isEmpty()) {
                diagnostics.error(
                        model.span(),
                        "Invalid model: MongoDB models require exactly one identity field annotated with @id",
                        "For example: `id String @id @default(auto()) @map(\"_id\") @db.ObjectId`.");
            } else if (id.isPresent() && id.get().fields().size() == 1) {
                check(id.get().fields().get(0), diagnostics);
            }
        }
    }

    private static void check(FieldDraft field, Diagnostics diagnostics) {
        if (!field.columnName().equals("_id")) {
            String found = field.attribute("map").isPresent() ? ", found @map(\"" + field.columnName() + "\")" : "";
            diagnostics.error(
                    field.span(),
                    Wording.of(field, "MongoDB model IDs must have an @map(\"_id\") annotation" + found + "."));
        }
    }
}
