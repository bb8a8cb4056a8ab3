package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import java.util.stream.Collectors;

/** The fields that {@code fields} and {@code references} name have columns. */
public final class RelationFieldsScalar implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.forEachWith("relation", (field, attribute) -> {
            if (field.kind() instanceof FieldKind.Relation relation) {
                checkFields(field, attribute, diagnostics);
                checkReferences(field, attribute, relation.target(), diagnostics);
            }
        });
    }

    private static void checkFields(FieldDraft field, AttributeNode attribute, Diagnostics diagnostics) {
        String relations = relations(field, "fields", field.model());
        if (!relations.isEmpty()) {
            Arguments.find(attribute, "fields")
                    .ifPresent(argument -> report(
                            argument.value().span(),
                            "fields must refer only to scalar fields",
                            relations,
                            diagnostics));
        }
    }

    private static void checkReferences(
            FieldDraft field, AttributeNode attribute, ModelDraft target, Diagnostics diagnostics) {
        String relations = relations(field, "references", target);
        if (!relations.isEmpty()) {
            String where = "`references` must refer only to scalar fields in the related model `" + target.name() + "`";
            report(attribute.span(), where, relations, diagnostics);
        }
    }

    private static String relations(FieldDraft field, String argument, ModelDraft owner) {
        return field.relationFields(argument, owner).stream()
                .filter(FieldDraft::isRelation)
                .map(FieldDraft::name)
                .collect(Collectors.joining(", "));
    }

    private static void report(Span place, String what, String names, Diagnostics diagnostics) {
        diagnostics.error(
                place,
                Wording.plain(
                        "The argument " + what + ". But it is referencing the following relation fields: " + names),
                "Name the fields that hold the values, such as an id.");
    }
}
