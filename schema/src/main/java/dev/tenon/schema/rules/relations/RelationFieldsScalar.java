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
import java.util.stream.Collectors;

/** The fields that {@code fields} and {@code references} name have columns. */
public final class RelationFieldsScalar implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.fields().forEach(field -> {
            if (field.kind() instanceof FieldKind.Relation relation) {
                field.attribute("relation").ifPresent(attribute -> {
                    String own = relations(field, "fields", field.model());
                    if (!own.isEmpty()) {
                        Arguments.find(attribute, "fields")
                                .ifPresent(argument -> report(
                                        argument.value().span(),
                                        "fields must refer only to scalar fields",
                                        own,
                                        diagnostics));
                    }
                    String other = relations(field, "references", relation.target());
                    if (!other.isEmpty()) {
                        String where = "`references` must refer only to scalar fields in the related model `"
                                + relation.target().name() + "`";
                        report(attribute.span(), where, other, diagnostics);
                    }
                });
            }
        });
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
