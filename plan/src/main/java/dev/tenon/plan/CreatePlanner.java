package dev.tenon.plan;

import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans a new record and all that is nested in it: first what it refers to, then itself, then what refers to it. */
final class CreatePlanner {
    private final Planning planning;

    CreatePlanner(Planning planning) {
        this.planning = planning;
    }

    Plan create(Request.Create create) {
        Model model = planning.schema().model(create.model());
        Slot slot = insert(model, create.data(), Map.of());
        new ReadPlanner(planning).load(slot, model, create.selection());
        return planning.finish(slot, Plan.Answer.ROWS);
    }

    /**
     * Adds the steps for a new record.
     *
     * @param keys the values of foreign keys that its parent supplies
     * @return the slot with the new record
     */
    Slot insert(Model model, WriteData data, Map<ScalarField, Operand> keys) {
        Map<ScalarField, Operand> allKeys = new LinkedHashMap<>(keys);
        for (WriteData.RelationWrite write : data.relations()) {
            RelationField field = model.relationField(write.relation());
            if (field.isInlined()) {
                allKeys.putAll(new ForeignKeyPlanner(planning, model, field, null).plan(write.writes()));
            }
        }
        Map<ScalarField, Operand> values = Values.forNew(model, data, allKeys);
        Slot slot = planning.slot();
        planning.add(new Step.Insert(
                slot,
                model.name(),
                model.table(),
                Column.of(List.copyOf(values.keySet())),
                List.of(List.copyOf(values.values())),
                Column.of(model),
                null));
        for (WriteData.RelationWrite write : data.relations()) {
            RelationField field = model.relationField(write.relation());
            if (!field.isInlined()) {
                new NestedPlanner(planning, model, field, slot, true).plan(write.writes());
            }
        }
        return slot;
    }
}
