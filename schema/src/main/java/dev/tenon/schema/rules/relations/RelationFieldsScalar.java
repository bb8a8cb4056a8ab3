package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** The fields that {@code fields} and {@code references} name have columns, each once. */
public final class RelationFieldsScalar implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.fields().forEach(field -> {
            if (field.kind() instanceof FieldKind.Relation relation) {
                check(field, "fields", field.model(), "", diagnostics);
                String related = " in the related model `" + relation.target().name() + "`";
                check(field, "references", relation.target(), related, diagnostics);
            }
        });
    }

    private static void check(
            FieldDraft field, String argument, ModelDraft owner, String where, Diagnostics diagnostics) {
        List<FieldDraft> listed = field.relationFields(argument, owner);
        String relations = listed.stream()
                .filter(other -> !other.isScalar())
                .map(FieldDraft::name)
                .collect(Collectors.joining(", "));
        if (!relations.isEmpty()) {
            report(
                    field,
                    argument,
                    "The argument " + argument + " must refer only to scalar fields" + where
                            + ". But it is referencing the following relation fields: " + relations,
                    "Name the fields that hold the values, such as an id.",
                    diagnostics);
        } else if (listed.stream().distinct().count() < listed.size()) {
            report(
                    field,
                    argument,
                    "The argument " + argument + " names a field more than once.",
                    "Name each field once.",
                    diagnostics);
        }
    }

    private static void report(
            FieldDraft field, String argument, String message, String hint, Diagnostics diagnostics) {
        field.attribute("relation")
                .flatMap(attribute -> Arguments.find(attribute, argument))
                .ifPresent(found -> diagnostics.error(found.value().span(), Wording.plain(message), hint));
    }
}
