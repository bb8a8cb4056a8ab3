package dev.tenon.plan;

import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans the change of one record and all that is nested in it. */
final class UpdatePlanner {
    private final Planning planning;
    private final ReadPlanner reads;

    UpdatePlanner(Planning planning) {
        this.planning = planning;
        this.reads = new ReadPlanner(planning);
    }

    Plan update(Request.Update update) {
        Model model = planning.schema().model(update.model());
        Predicate where = new FilterPlanner(planning.schema()).unique(model, update.where());
        Slot slot = change(model, where, update.data(), Problems.noRecordFor("an update", model));
        Slot result = asItIsNow(model, update.data(), slot);
        reads.load(result, model, update.selection());
        return planning.finish(result, Plan.Answer.ROWS);
    }

    /**
     * Adds the steps that change the one record of which something holds.
     *
     * @param missing the problem if there is no such record
     * @return the slot with the record as its own change left it
     */
    Slot change(Model model, Predicate where, WriteData data, Problem missing) {
        return data.relations().isEmpty()
                ? changeScalars(model, where, data, missing)
                : changeWithRelations(model, where, data, missing);
    }

    /** The slot with the record after the writes nested in its change, which may have changed it too. */
    Slot asItIsNow(Model model, WriteData data, Slot changed) {
        return data.relations().isEmpty() ? changed : reads.read(model, Ties.same(model, changed));
    }

    private Slot changeScalars(Model model, Predicate where, WriteData data, Problem missing) {
        List<Assign> assigns = Values.forChange(model, data, Map.of());
        Slot slot = assigns.isEmpty() ? reads.read(model, where) : set(model, assigns, where);
        planning.add(new Step.Require(slot, 1, missing));
        return slot;
    }

    private Slot changeWithRelations(Model model, Predicate where, WriteData data, Problem missing) {
        Slot before = reads.read(model, where);
        planning.add(new Step.Require(before, 1, missing));
        Map<ScalarField, Operand> keys = new LinkedHashMap<>();
        List<ForeignKeyPlanner> inlined = new ArrayList<>();
        for (WriteData.RelationWrite write : data.relations()) {
            RelationField field = model.relationField(write.relation());
            if (field.isInlined()) {
                ForeignKeyPlanner planner = new ForeignKeyPlanner(planning, model, field, before);
                keys.putAll(planner.plan(write.writes()));
                inlined.add(planner);
            }
        }
        List<Assign> assigns = Values.forChange(model, data, keys);
        Slot after = changed(model, assigns, before, inlined);
        inlined.forEach(ForeignKeyPlanner::finish);
        for (WriteData.RelationWrite write : data.relations()) {
            RelationField field = model.relationField(write.relation());
            if (!field.isInlined()) {
                new NestedPlanner(planning, model, field, after, false).plan(write.writes());
            }
        }
        return after;
    }

    private Slot changed(Model model, List<Assign> assigns, Slot before, List<ForeignKeyPlanner> inlined) {
        Map<ScalarField, Operand> moved = new LinkedHashMap<>();
        inlined.forEach(planner -> moved.putAll(planner.moved()));
        Predicate self = Ties.same(model, before, moved);
        if (assigns.isEmpty()) {
            return moved.isEmpty() ? before : reads.read(model, self);
        }
        return set(model, assigns, self);
    }

    private Slot set(Model model, List<Assign> assigns, Predicate where) {
        Slot slot = planning.slot();
        planning.add(new Step.Update(slot, model.name(), model.table(), assigns, where, Column.of(model)));
        return slot;
    }
}
