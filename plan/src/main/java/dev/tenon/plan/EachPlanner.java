package dev.tenon.plan;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans a change of its own for each of many records: one statement for all that are given the same columns. */
final class EachPlanner {
    private final Planning planning;

    EachPlanner(Planning planning) {
        this.planning = planning;
    }

    Plan updateEach(Request.UpdateEach update) {
        Model model = planning.schema().model(update.model());
        Slot slot = planning.slot();
        Waves waves = new Waves(planning.capabilities().likeness());
        Map<Shape, List<List<Operand>>> groups = new LinkedHashMap<>();
        for (Request.UpdateEach.Change change : update.changes()) {
            UniqueKey key = FilterPlanner.key(model, change.where());
            List<Assign> assigns =
                    Values.forChange(model, BulkPlanner.withoutRelations(model, change.data()), Map.of());
            if (assigns.isEmpty()) {
                continue;
            }
            List<Operand> row = new ArrayList<>();
            change.where().values().forEach(value -> row.add(new Operand.Given(value)));
            List<Assign> common = new ArrayList<>();
            for (Assign assign : assigns) {
                common.add(inCommon(assign, row));
            }
            boolean alone = !change.where().also().equals(Filter.all()) || movesKey(model, assigns);
            Shape shape = new Shape(waves.of(key, change.where().values()), key, common, alone ? change : null);
            groups.computeIfAbsent(shape, s -> new ArrayList<>()).add(row);
        }
        groups.forEach((shape, rows) -> add(model, slot, shape, rows));
        return planning.finish(slot, Plan.Answer.COUNT);
    }

    /**
     * What several changes have in common.
     *
     * @param wave in which round they are done: no record is changed twice in one
     * @param alone the change, if it has to be done by a statement of its own
     */
    private record Shape(int wave, UniqueKey key, List<Assign> assigns, Request.UpdateEach.@Nullable Change alone) {}

    private void add(Model model, Slot slot, Shape shape, List<List<Operand>> rows) {
        if (shape.alone == null) {
            planning.add(new Step.UpdateEach(
                    slot, model.name(), model.table(), Column.of(shape.key.fields()), shape.assigns, rows));
            return;
        }
        List<Assign> assigns = Values.forChange(model, shape.alone.data(), Map.of());
        Slot one = new Change(planning, model)
                .set(assigns, new FilterPlanner(planning.schema()).unique(model, shape.alone.where()), List.of());
        planning.add(new Step.Add(one, slot));
    }

    /** The assignment with the row's own value put into the row. */
    private static Assign inCommon(Assign assign, List<Operand> row) {
        if (assign.operand() instanceof Operand.Given || assign.operand() instanceof Operand.Generated) {
            row.add(assign.operand());
            return new Assign(assign.column(), assign.operation(), new Operand.Proposed(assign.column()));
        }
        return assign;
    }

    /** Whether records that refer to the changed one have to follow by statements of their own. */
    private boolean movesKey(Model model, List<Assign> assigns) {
        return !planning.hasForeignKeys()
                && assigns.stream()
                        .anyMatch(a -> Reach.isReferredTo(
                                planning.schema(), model, a.column().field()));
    }
}
