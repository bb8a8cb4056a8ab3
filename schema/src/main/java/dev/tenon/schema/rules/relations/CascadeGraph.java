package dev.tenon.schema.rules.relations;

import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The relations of a file on which a change of the record referred to changes the one that refers to it. */
final class CascadeGraph {
    private final Draft draft;
    private final Map<ModelDraft, List<RelationDraft>> relations = new LinkedHashMap<>();
    /** How many more steps are gone: only a file of thousands of relations has ways with more of them. */
    private int steps = 1_000_000;

    CascadeGraph(Draft draft) {
        this.draft = draft;
        for (RelationDraft relation : draft.relations()) {
            if (!relation.isManyToMany() && changesRecords(relation)) {
                relations
                        .computeIfAbsent(relation.forward().model(), model -> new ArrayList<>())
                        .add(relation);
            }
        }
    }

    private boolean changesRecords(RelationDraft relation) {
        return RelationActions.changesRecords(RelationActions.onDelete(relation.forward(), draft))
                || RelationActions.changesRecords(RelationActions.onUpdate(relation.forward()));
    }

    /** All such relations. */
    List<RelationDraft> relations() {
        return relations.values().stream().flatMap(List::stream).toList();
    }

    /** Those whose foreign key is in a model. */
    List<RelationDraft> from(ModelDraft model) {
        return relations.getOrDefault(model, List.of());
    }

    /** Whether a further step may be gone; each question is one. */
    boolean hasTime() {
        steps--;
        return steps > 0;
    }

    /** An error about a relation, with what is meant where it gives no action. */
    void report(RelationDraft relation, String message, Diagnostics diagnostics) {
        FieldDraft field = relation.forward();
        List<String> implied = new ArrayList<>();
        imply(field, "onDelete", RelationActions.onDelete(field, draft), implied);
        imply(field, "onUpdate", RelationActions.onUpdate(field), implied);
        String defaults = implied.isEmpty() ? "" : " (Implicit default " + String.join(", and ", implied) + ")";
        diagnostics.error(
                field.span(),
                Wording.plain(message + defaults + " Read more at https://pris.ly/d/cyclic-referential-actions"),
                "Add `onDelete: NoAction, onUpdate: NoAction` to one of the relations.");
    }

    private static void imply(FieldDraft field, String argument, ReferentialAction action, List<String> implied) {
        if (RelationActions.given(field, argument).isEmpty() && RelationActions.changesRecords(action)) {
            implied.add("`" + argument + "`: `" + action.keyword() + "`");
        }
    }
}
