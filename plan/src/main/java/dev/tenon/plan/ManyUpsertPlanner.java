package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans many records that are new, or changed where they are there: one statement for all that are given the same columns. */
final class ManyUpsertPlanner {
    private final Planning planning;

    ManyUpsertPlanner(Planning planning) {
        this.planning = planning;
    }

    Plan upsertMany(Request.UpsertMany upsert) {
        Model model = planning.schema().model(upsert.model());
        UniqueKey key = key(model, upsert);
        refuseMovedKeys(model, upsert);
        Slot slot = planning.slot();
        Waves waves = new Waves(planning.capabilities().likeness());
        Map<Shape, List<List<Operand>>> groups = new LinkedHashMap<>();
        for (WriteData data : upsert.rows()) {
            Map<ScalarField, Operand> values =
                    Values.forNew(model, BulkPlanner.withoutRelations(model, data), Map.of());
            List<Column> columns = Column.of(List.copyOf(values.keySet()));
            Shape shape =
                    new Shape(waves.of(key, record(key, data)), columns, changes(model, key, upsert.taken(), data));
            groups.computeIfAbsent(shape, s -> new ArrayList<>()).add(new ArrayList<>(values.values()));
        }
        groups.forEach((shape, rows) -> planning.add(new Step.Insert(
                slot,
                model.name(),
                model.table(),
                shape.columns,
                rows,
                List.of(),
                new Step.Conflict.Change(Column.of(key.fields()), shape.changes))));
        return planning.finish(slot, Plan.Answer.COUNT);
    }

    /**
     * What the records of one statement have in common.
     *
     * @param wave in which round it is done: no record is written twice in one
     */
    private record Shape(int wave, List<Column> columns, List<Assign> changes) {}

    /** Which record a row is about; of a row that leaves its key to the database nobody can tell. */
    private static List<Object> record(UniqueKey key, WriteData data) {
        List<Object> values = new ArrayList<>();
        for (ScalarField field : key.fields()) {
            values.add(data.scalars().stream()
                    .filter(a -> a.field().equals(field.name()))
                    .map(Assignment::value)
                    .findFirst()
                    .orElseGet(Object::new));
        }
        return Collections.unmodifiableList(values);
    }

    /** What a record that is there takes from its row: of the fields to be taken those that the row gives. */
    private static List<Assign> changes(Model model, UniqueKey key, List<String> taken, WriteData data) {
        List<Assign> changes = new ArrayList<>();
        for (String name : taken) {
            if (data.scalars().stream().anyMatch(a -> a.field().equals(name))) {
                changes.add(proposed(model.scalarField(name)));
            }
        }
        // Something has to be set, or the database would not count a record that is there.
        return changes.isEmpty() ? List.of(proposed(key.fields().get(0))) : Values.kept(model, changes);
    }

    private static Assign proposed(ScalarField field) {
        return Assign.set(Column.of(field), new Operand.Proposed(Column.of(field)));
    }

    private static UniqueKey key(Model model, Request.UpsertMany upsert) {
        int fields = model.uniqueCriteria().stream()
                .filter(key -> key.name().equals(upsert.key()))
                .mapToInt(key -> key.fields().size())
                .findFirst()
                .orElse(0);
        return FilterPlanner.key(
                model, new UniqueWhere(upsert.key(), Collections.nCopies(fields, (Object) ""), Filter.all()));
    }

    private void refuseMovedKeys(Model model, Request.UpsertMany upsert) {
        for (String name : upsert.taken()) {
            if (model.find(name).isEmpty()) {
                throw new InvalidArgumentException(
                        "Model " + model.name() + " has no field `" + name + "` to take from a row.",
                        "Name scalar fields of the model.",
                        null);
            }
            if (!planning.hasForeignKeys() && Reach.isReferredTo(planning.schema(), model, name)) {
                throw new UnsupportedOptionException(
                        "Others refer to `" + name + "` of " + model.name()
                                + ", and the database does not make them follow a change (relationMode = \"prisma\").",
                        "Upsert the records one by one, or leave the field as it is.",
                        null);
            }
        }
    }
}
