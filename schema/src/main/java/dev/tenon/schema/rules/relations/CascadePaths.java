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
import java.util.function.Function;
import java.util.stream.Collectors;

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
            if (graph.from(model).size() < 2) {
                continue;
            }
            for (RelationDraft relation : graph.from(model)) {
                Set<ModelDraft> seen = new LinkedHashSet<>();
                walk(relation, model, graph, seen);
                reached.put(relation, seen);
            }
            Map<ModelDraft, Long> ways = reached.values().stream()
                    .flatMap(Set::stream)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            reached.forEach((relation, seen) -> report(relation, common(seen, ways), graph, diagnostics));
        }
    }

    /** Gathers the models that a way beginning with a relation leads to; ways in circles are another rule's. */
    private static void walk(RelationDraft start, ModelDraft parent, CascadeGraph graph, Set<ModelDraft> seen) {
        Deque<RelationDraft> next = new ArrayDeque<>();
        next.push(start);
        while (!next.isEmpty() && graph.hasTime()) {
            RelationDraft relation = next.pop();
            ModelDraft to = relation.back().model();
            if (to != parent && to != relation.forward().model() && seen.add(to)) {
                graph.from(to).forEach(next::push);
            }
        }
    }

    /** The models that other ways lead to as well. */
    private static Set<String> common(Set<ModelDraft> seen, Map<ModelDraft, Long> ways) {
        return seen.stream()
                .filter(model -> ways.getOrDefault(model, 0L) > 1)
                .map(model -> "`" + model.name() + "`")
                .collect(Collectors.toCollection(TreeSet::new));
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
