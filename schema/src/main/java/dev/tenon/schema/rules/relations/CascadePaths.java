package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the database follows each change, no change reaches a record on two ways. */
public final class CascadePaths implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!Capability.CASCADES_WITHOUT_CYCLES.isIn(draft) || !draft.usesForeignKeys()) {
            return;
        }
        CascadeGraph graph = new CascadeGraph(draft);
        for (ModelDraft model : draft.models()) {
            Map<RelationDraft, Set<ModelDraft>> reached = new LinkedHashMap<>();
            graph.from(model).stream().filter(graph::changesRecords).forEach(relation -> {
                Set<ModelDraft> seen = new LinkedHashSet<>();
                walk(relation, model, graph, seen);
                reached.put(relation, seen);
            });
            reached.forEach((relation, seen) -> report(relation, common(relation, reached), graph, diagnostics));
        }
    }

    /** Gathers the models that a way beginning with a relation leads to; ways in circles are another rule's. */
    private static void walk(RelationDraft start, ModelDraft parent, CascadeGraph graph, Set<ModelDraft> seen) {
        Deque<RelationDraft> next = new ArrayDeque<>();
        next.push(start);
        while (!next.isEmpty()) {
            RelationDraft relation = next.pop();
            ModelDraft to = relation.back().model();
            if (to != parent && to != relation.forward().model() && seen.add(to)) {
                graph.from(to).stream().filter(graph::changesRecords).forEach(next::push);
            }
        }
    }

    private static Set<String> common(RelationDraft relation, Map<RelationDraft, Set<ModelDraft>> reached) {
        Set<String> names = new TreeSet<>();
        reached.forEach((other, models) -> {
            if (!other.equals(relation)) {
                models.stream()
                        .filter(model ->
                                reached.getOrDefault(relation, Set.of()).contains(model))
                        .forEach(model -> names.add("`" + model.name() + "`"));
            }
        });
        return names;
    }

    private static void report(
            RelationDraft relation, Set<String> models, CascadeGraph graph, Diagnostics diagnostics) {
        if (models.isEmpty()) {
            return;
        }
        boolean single = models.size() == 1;
        graph.report(
                relation,
                "When any of the records in " + (single ? "model " : "models ") + String.join(", ", models)
                        + (single ? " is" : " are") + " updated or deleted, the referential actions on the relations "
                        + "cascade to model `" + relation.forward().model().name()
                        + "` through multiple paths. Please break one of these paths by setting the `onUpdate` and "
                        + "`onDelete` to `NoAction`.",
                diagnostics);
    }
}
