package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keys are over scalar fields: a relation field has no column. */
public final class KeyFieldsScalar implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.keys().forEach(key -> {
            List<FieldDraft> relations = relations(key);
            if (!relations.isEmpty()) {
                diagnostics.error(key.attribute().span(), message(key, key.model(), relations), hint(relations.get(0)));
            }
        });
    }

    /** The relation fields that it names, or that a path in it begins with. */
    private static List<FieldDraft> relations(KeyDraft key) {
        List<FieldDraft> relations = new ArrayList<>();
        for (Name name : key.fieldNames()) {
            int point = name.text().indexOf('.');
            String first = point < 0 ? name.text() : name.text().substring(0, point);
            key.model().find(first).filter(FieldDraft::isRelation).ifPresent(relations::add);
        }
        return relations;
    }

    private static String message(KeyDraft key, ModelDraft model, List<FieldDraft> relations) {
        List<String> names = relations.stream().map(FieldDraft::name).toList();
        List<String> columns = relations.stream()
                .flatMap(relation -> relation.relationFields("fields", model).stream())
                .map(FieldDraft::name)
                .toList();
        if (key.field() != null) {
            return Wording.of(key.attribute(), onField(key, names.get(0), columns));
        }
        if (key.kind() == KeyDraft.Kind.ID) {
            return Wording.of(
                    model,
                    "The id definition refers to the relation " + Wording.fields(names)
                            + ". ID definitions must reference only scalar fields.");
        }
        String attribute = key.kind() == KeyDraft.Kind.UNIQUE ? "@@unique" : "@@index";
        String suggestion =
                columns.isEmpty() ? "" : " Did you mean `" + attribute + "([" + String.join(", ", columns) + "])`?";
        return Wording.of(
                model,
                "The " + key.kind().words() + " definition refers to the relation fields " + String.join(", ", names)
                        + ". Index definitions must reference only scalar fields." + suggestion);
    }

    private static String onField(KeyDraft key, String name, List<String> columns) {
        String subject = "The field `" + name + "` is a relation field and cannot be marked with ";
        if (key.kind() == KeyDraft.Kind.ID) {
            return subject + "`@id`. Only scalar fields can be declared as id.";
        }
        String suggestion = switch (columns.size()) {
            case 0 -> "";
            case 1 -> " Did you mean to put it on `" + columns.get(0) + "`?";
            default -> " Did you mean to provide `@@unique([" + String.join(", ", columns) + "])`?";
        };
        return subject + "`unique`. Only scalar fields can be made unique." + suggestion;
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
