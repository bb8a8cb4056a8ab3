package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Keys are over scalar fields: a relation field has no column. */
public final class KeyFieldsScalar implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (ModelDraft model : draft.models()) {
            for (KeyDraft key : model.keys()) {
                List<FieldDraft> relations =
                        key.fields().stream().filter(FieldDraft::isRelation).toList();
                if (!relations.isEmpty()) {
                    diagnostics.error(key.attribute().span(), message(key, model, relations), hint(relations.get(0)));
                }
            }
        }
    }

    private static String message(KeyDraft key, ModelDraft model, List<FieldDraft> relations) {
        String names = relations.stream().map(FieldDraft::name).collect(Collectors.joining(", "));
        if (key.field() != null) {
            String use = key.kind() == KeyDraft.Kind.ID
                    ? "id`. Only scalar fields can be declared as id."
                    : "unique`. Only scalar fields can be declared as unique.";
            return Wording.of(
                    key.attribute(), "The field `" + names + "` is a relation field and cannot be marked with `" + use);
        }
        if (key.kind() == KeyDraft.Kind.ID) {
            return Wording.of(
                    model,
                    "The id definition refers to the relation field" + (relations.size() == 1 ? "" : "s") + " `" + names
                            + "`. ID definitions must reference only scalar fields.");
        }
        return Wording.of(
                model,
                "The " + key.kind().words() + " definition refers to the relation fields " + names
                        + ". Index definitions must reference only scalar fields.");
    }

    private static String hint(FieldDraft relation) {
        List<FieldDraft> foreignKey = relation.relationFields("fields", relation.model());
        if (foreignKey.isEmpty()) {
            return "Use the scalar fields that hold the foreign key.";
        }
        return "Did you mean "
                + foreignKey.stream().map(field -> "`" + field.name() + "`").collect(Collectors.joining(", ")) + "?";
    }
}
