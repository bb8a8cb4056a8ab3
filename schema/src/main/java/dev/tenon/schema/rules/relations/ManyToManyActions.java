package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.rules.Wording;
import java.util.List;

/** Reports referential actions of a relation whose table, or lists, are looked after anyway. */
final class ManyToManyActions {
    private ManyToManyActions() {}

    static void check(FieldDraft field, String message, Diagnostics diagnostics) {
        for (String argument : List.of("onDelete", "onUpdate")) {
            if (RelationActions.given(field, argument).isPresent()) {
                field.attribute("relation")
                        .flatMap(attribute -> Arguments.find(attribute, argument))
                        .ifPresent(found -> diagnostics.error(
                                found.value().span(), Wording.plain(message), "Take the argument away."));
            }
        }
    }
}
