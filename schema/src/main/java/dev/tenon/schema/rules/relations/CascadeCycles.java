package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Where the database, or the other relation mode, follows each change, no change leads back to where it came from. */
public final class CascadeCycles implements Rule {
    private static final String SELF = "A self-relation must have `onDelete` and `onUpdate` referential actions set to "
            + "`NoAction` in one of the @relation attributes.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (Capability.CASCADES_WITHOUT_CYCLES.isIn(draft) || !draft.usesForeignKeys()) {
            CascadeGraph graph = new CascadeGraph(draft);
            graph.relations().forEach(relation -> check(relation, graph, diagnostics));
        }
    }

    /** A relation on the way, with the way to it. */
    private record Step(RelationDraft relation, String path) {}

    private static void check(RelationDraft start, CascadeGraph graph, Diagnostics diagnostics) {
        Set<FieldDraft> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Step> next = new ArrayDeque<>();
        next.push(new Step(start, path(start)));
        while (!next.isEmpty()) {
            Step step = next.pop();
            ModelDraft from = step.relation().forward().model();
            ModelDraft to = step.relation().back().model();
            if (!visited.add(step.relation().forward()) || !graph.changesRecords(step.relation())) {
                continue;
            }
            if (from == to) {
                graph.report(start, SELF, diagnostics);
                return;
            }
            if (to == start.forward().model()) {
                graph.report(
                        start,
                        "Reference causes a cycle. One of the @relation attributes in this cycle must have `onDelete` and "
                                + "`onUpdate` referential actions set to `NoAction`. Cycle path: " + step.path() + ".",
                        diagnostics);
                return;
            }
            graph.from(to).stream()
                    .filter(relation -> !visited.contains(relation.forward()))
                    .forEach(relation -> next.push(new Step(relation, step.path() + " → " + path(relation))));
        }
    }

    private static String path(RelationDraft relation) {
        return relation.forward().model().name() + "." + relation.forward().name();
    }
}
