package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private static void check(RelationDraft start, CascadeGraph graph, Diagnostics diagnostics) {
        Set<RelationDraft> visited = new HashSet<>();
        Deque<Way> next = new ArrayDeque<>();
        next.push(new Way(start, null));
        while (!next.isEmpty() && graph.hasTime()) {
            Way way = next.pop();
            ModelDraft to = way.last().back().model();
            if (!visited.add(way.last())) {
                continue;
            }
            if (way.last().forward().model() == to) {
                graph.report(start, SELF, diagnostics);
                return;
            }
            if (to == start.forward().model()) {
                graph.report(
                        start,
                        "Reference causes a cycle. One of the @relation attributes in this cycle must have `onDelete` and "
                                + "`onUpdate` referential actions set to `NoAction`. Cycle path: " + way.path() + ".",
                        diagnostics);
                return;
            }
            for (RelationDraft relation : graph.from(to)) {
                if (!visited.contains(relation)) {
                    next.push(new Way(relation, way));
                }
            }
        }
    }

    /**
     * A way from relation to relation.
     *
     * @param last the last relation of it
     * @param before the way to it
     */
    private record Way(RelationDraft last, @Nullable Way before) {
        private static final int SHOWN = 100;

        /** Its relations as a message shows them; of very many, the last ones. */
        String path() {
            Deque<String> names = new ArrayDeque<>();
            Way way = this;
            while (way != null && names.size() < SHOWN) {
                FieldDraft field = way.last.forward();
                names.push(field.model().name() + "." + field.name());
                way = way.before;
            }
            return (way == null ? "" : "… → ") + String.join(" → ", names);
        }
    }
}
