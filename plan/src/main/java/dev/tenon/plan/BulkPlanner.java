package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans what is done to many records of one model at once, and counted. */
final class BulkPlanner {
    private final Planning planning;

    BulkPlanner(Planning planning) {
        this.planning = planning;
    }

    Plan count(Request.Count count) {
        Model model = planning.schema().model(count.model());
        Slot slot = planning.slot();
        Predicate where = new FilterPlanner(planning.schema()).plan(model, count.where());
        planning.add(new Step.Count(slot, model.name(), model.table(), where));
        return planning.finish(slot, Plan.Answer.COUNT);
    }

    Plan createMany(Request.CreateMany create) {
        Model model = planning.schema().model(create.model());
        Slot slot = insertAll(model, create.rows(), Map.of());
        return planning.finish(slot, Plan.Answer.COUNT);
    }

    Plan updateMany(Request.UpdateMany update) {
        Model model = planning.schema().model(update.model());
        Slot slot = planning.slot();
        List<Assign> assigns = Values.forChange(model, withoutRelations(model, update.data()), Map.of());
        if (!assigns.isEmpty()) {
            Predicate where = new FilterPlanner(planning.schema()).plan(model, update.where());
            planning.add(new Step.Update(slot, model.name(), model.table(), assigns, where, List.of()));
        }
        return planning.finish(slot, Plan.Answer.COUNT);
    }

    Plan deleteMany(Request.DeleteMany delete) {
        Model model = planning.schema().model(delete.model());
        Slot slot = planning.slot();
        Predicate where = new FilterPlanner(planning.schema()).plan(model, delete.where());
        planning.add(new Step.Delete(slot, model.name(), model.table(), where, List.of()));
        return planning.finish(slot, Plan.Answer.COUNT);
    }

    /**
     * Adds the steps for new records without anything nested: one statement for all that are given the same columns.
     *
     * @return the slot in which all of them are counted
     */
    Slot insertAll(Model model, List<WriteData> rows, Map<ScalarField, Operand> keys) {
        Map<List<Column>, List<List<Operand>>> groups = new LinkedHashMap<>();
        for (WriteData row : rows) {
            Map<ScalarField, Operand> values = Values.forNew(model, withoutRelations(model, row), keys);
            groups.computeIfAbsent(Column.of(List.copyOf(values.keySet())), c -> new ArrayList<>())
                    .add(List.copyOf(values.values()));
        }
        Slot slot = planning.slot();
        groups.forEach((columns, values) ->
                planning.add(new Step.Insert(slot, model.name(), model.table(), columns, values, List.of(), null)));
        return slot;
    }

    static WriteData withoutRelations(Model model, WriteData data) {
        if (!data.relations().isEmpty()) {
            throw new InvalidArgumentException(
                    "A bulk write to " + model.name() + " cannot write to its relation `"
                            + data.relations().get(0).relation() + "`.",
                    "Give the foreign key instead, or write the records one by one in a transaction.",
                    null);
        }
        return data;
    }
}
