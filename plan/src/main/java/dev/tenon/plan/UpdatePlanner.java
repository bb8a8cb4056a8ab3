package dev.tenon.plan;

import dev.tenon.plan.request.NestedWrite;
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
import org.jspecify.annotations.Nullable;

/** Plans the change of one record and all that is nested in it. */
final class UpdatePlanner {
    private final Planning planning;
    private final ReadPlanner reads;
    private boolean madeSince;
    private boolean unseen;

    UpdatePlanner(Planning planning) {
        this.planning = planning;
        this.reads = new ReadPlanner(planning);
    }

    /** Another transaction may have made the record since this one began. */
    UpdatePlanner madeSince() {
        madeSince = true;
        return this;
    }

    /** Nobody asks what the record is afterwards: the slot may hold no more than that it is there. */
    UpdatePlanner unseen() {
        unseen = true;
        return this;
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
        if (!needsBefore(model, data)) {
            return changeAtOnce(model, where, data, null, missing);
        }
        Slot before = read(model, where);
        planning.add(new Step.Require(before, 1, missing));
        return changeFromBefore(model, before, data);
    }

    /** The same for a record that a slot holds as it is. */
    Slot changeFound(Model model, Slot found, WriteData data, Problem missing) {
        return needsBefore(model, data)
                ? changeFromBefore(model, found, data)
                : changeAtOnce(model, Ties.same(model, Place.only(found)), data, found, missing);
    }

    private boolean needsBefore(Model model, WriteData data) {
        return writes(model, data, true).stream()
                .anyMatch(write ->
                        ForeignKeyPlanner.needBefore(planning, model.relationField(write.relation()), write.writes()));
    }

    /** The slot with the record after the writes nested in its change, if these may have changed it too. */
    Slot asItIsNow(Model model, WriteData data, Slot changed) {
        return new Reach(planning, model).comesBack(data)
                ? read(model, Ties.same(model, Place.only(changed)))
                : changed;
    }

    private Slot changeAtOnce(Model model, Predicate where, WriteData data, @Nullable Slot found, Problem missing) {
        ForeignKeys keys = new ForeignKeys(Map.of());
        for (WriteData.RelationWrite write : writes(model, data, true)) {
            RelationField field = model.relationField(write.relation());
            new ForeignKeyPlanner(planning, model, field, null, keys).plan(write.writes());
        }
        List<Assign> assigns = Values.forChange(model, data, keys.values());
        Slot slot = found;
        if (slot == null || !assigns.isEmpty()) {
            slot = assigns.isEmpty() ? read(model, where) : set(model, assigns, where, data, keys);
            planning.add(new Step.Require(slot, 1, missing));
        }
        nested(model, data, slot);
        return slot;
    }

    private Slot changeFromBefore(Model model, Slot before, WriteData data) {
        ForeignKeys keys = new ForeignKeys(Map.of());
        List<ForeignKeyPlanner> inlined = new ArrayList<>();
        for (WriteData.RelationWrite write : writes(model, data, true)) {
            RelationField field = model.relationField(write.relation());
            ForeignKeyPlanner planner = new ForeignKeyPlanner(planning, model, field, Place.only(before), keys);
            planner.plan(write.writes());
            inlined.add(planner);
        }
        Slot after = changed(model, data, before, keys, inlined);
        inlined.forEach(ForeignKeyPlanner::finish);
        nested(model, data, after);
        return after;
    }

    private Slot changed(Model model, WriteData data, Slot before, ForeignKeys keys, List<ForeignKeyPlanner> inlined) {
        Map<ScalarField, Operand> moved = new LinkedHashMap<>();
        inlined.forEach(planner -> moved.putAll(planner.moved()));
        Predicate self = Ties.same(model, Place.only(before), moved);
        List<Assign> assigns = Values.forChange(model, data, keys.values());
        if (assigns.isEmpty()) {
            boolean apart = inlined.stream().anyMatch(ForeignKeyPlanner::isChangedApart);
            return moved.isEmpty() && !apart ? before : read(model, self);
        }
        return set(model, assigns, self, data, keys);
    }

    private Slot read(Model model, Predicate where) {
        return madeSince ? reads.readNow(model, where) : reads.read(model, where);
    }

    private Slot set(Model model, List<Assign> assigns, Predicate where, WriteData data, ForeignKeys keys) {
        boolean othersToo = data.scalars().stream()
                .anyMatch(a -> (a.value() != null && ForeignKeys.holds(model, a.field()))
                        || Reach.isReferredTo(planning.schema(), model, a.field()));
        boolean counted = unseen && writes(model, data, false).isEmpty();
        return new Change(planning, model)
                .orElse(ForeignKeys.settle(planning, List.of(keys), othersToo))
                .set(assigns, where, counted ? List.of() : Column.of(model));
    }

    private void nested(Model model, WriteData data, Slot parent) {
        for (WriteData.RelationWrite write : writes(model, data, false)) {
            List<NestedWrite> writes = write.writes();
            new NestedPlanner(planning, model, model.relationField(write.relation()), false)
                    .plan(List.of(new NestedPlanner.Work(Place.only(parent), writes)));
        }
    }

    private static List<WriteData.RelationWrite> writes(Model model, WriteData data, boolean inlined) {
        return data.relations().stream()
                .filter(write -> model.relationField(write.relation()).isInlined() == inlined)
                .filter(write -> !write.writes().isEmpty())
                .toList();
    }
}
