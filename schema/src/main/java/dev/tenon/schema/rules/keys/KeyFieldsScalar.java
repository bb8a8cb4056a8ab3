package dev.tenon.schema.rules.keys;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.Optional;
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

    /** The fields that are relations, or that a path goes on from though nothing is known about them; an id follows no path. */
    private static List<FieldDraft> relations(KeyDraft key) {
        FieldDraft carrier = key.field();
        if (carrier != null) {
            return carrier.isRelation() ? List.of(carrier) : List.of();
        }
        return key.fieldNames().stream()
                .flatMap(name -> relation(name.text(), key).stream())
                .toList();
    }

    private static Optional<FieldDraft> relation(String name, KeyDraft key) {
        int dot = key.kind() == KeyDraft.Kind.ID ? -1 : name.indexOf('.');
        Optional<FieldDraft> field = key.model().find(dot < 0 ? name : name.substring(0, dot));
        return dot < 0 ? field.filter(FieldDraft::isRelation) : field.filter(found -> !found.isStored());
    }

    private static String message(KeyDraft key, ModelDraft model, List<FieldDraft> relations) {
        List<String> names = relations.stream().map(FieldDraft::name).toList();
        List<String> columns = relations.stream()
                .flatMap(relation -> foreignKey(relation).stream())
                .map(FieldDraft::name)
                .toList();
        if (key.field() != null) {
            return Wording.of(key.attribute(), onField(key, names.get(0), columns));
        }
        if (key.kind() == KeyDraft.Kind.ID) {
            return Wording.ofModel(
                    model,
                    "The id definition refers to the relation " + Wording.fields(names)
                            + ". ID definitions must reference only scalar fields.");
        }
        String attribute = key.kind() == KeyDraft.Kind.UNIQUE ? "@@unique" : "@@index";
        String suggestion =
                columns.isEmpty() ? "" : " Did you mean `" + attribute + "([" + String.join(", ", columns) + "])`?";
        return Wording.ofModel(
                model,
                "The " + key.kind().words() + " definition refers to the relation fields " + String.join(", ", names)
                        + ". Index definitions must reference only scalar fields." + suggestion);
    }

    /** The fields that hold the foreign key, if all that are named can. */
    private static List<FieldDraft> foreignKey(FieldDraft relation) {
        List<FieldDraft> found = relation.relationFields("fields", relation.model());
        int named = relation.attribute("relation")
                .map(attribute -> Arguments.fieldNames(attribute, "fields").size())
                .orElse(0);
        boolean whole =
                relation.isRelation() && found.size() == named && found.stream().allMatch(FieldDraft::isStored);
        return whole ? found : List.of();
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
        List<FieldDraft> foreignKey = foreignKey(relation);
        if (foreignKey.isEmpty()) {
            return "Use the scalar fields that hold the foreign key.";
        }
        return "Did you mean "
                + foreignKey.stream().map(field -> "`" + field.name() + "`").collect(Collectors.joining(", ")) + "?";
    }
}
