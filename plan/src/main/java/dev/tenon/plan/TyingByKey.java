package dev.tenon.plan;

import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of the relation hold the foreign key. */
final class TyingByKey implements Tying {
    private final Planning planning;
    private final Model model;
    private final RelationField field;
    private final Model target;
    private final Slot parent;
    private final boolean nothingTied;
    private final Map<ScalarField, Operand> key = new LinkedHashMap<>();

    TyingByKey(Planning planning, Model model, RelationField field, Slot parent, boolean nothingTied) {
        this.planning = planning;
        this.model = model;
        this.field = field;
        this.target = planning.schema().target(field);
        this.parent = parent;
        this.nothingTied = nothingTied;
        List<ScalarField> own = Ties.ownKey(field);
        List<ScalarField> other = Ties.targetKey(field);
        for (int i = 0; i < own.size(); i++) {
            key.put(other.get(i), Planning.from(parent, own.get(i).name()));
        }
    }

    @Override
    public void create(WriteData data) {
        makeRoom(Predicate.always());
        new CreatePlanner(planning).insert(target, data, key);
    }

    @Override
    public void createAll(List<WriteData> rows) {
        makeRoom(Predicate.always());
        new BulkPlanner(planning).insertAll(target, rows, key);
    }

    @Override
    public void connect(Predicate which) {
        makeRoom(new Predicate.Unless(which));
        Slot slot = planning.slot();
        List<Assign> assigns = Values.forChange(target, WriteData.nothing(), key);
        planning.add(
                new Step.Update(slot, target.name(), target.table(), assigns, which, Column.of(target.identity())));
        planning.add(new Step.Require(slot, 1, Problems.noNested("connect", model, field, target)));
    }

    @Override
    public void disconnect(Predicate which) {
        List<Assign> clear = Values.forChange(target, WriteData.nothing(), Values.cleared(Ties.targetKey(field)));
        if (clear.isEmpty()) {
            Slot left = new ReadPlanner(planning).read(target, which);
            planning.add(new Step.Require(left, 0, Problems.required(field, model, target)));
        } else {
            planning.add(new Step.Update(planning.slot(), target.name(), target.table(), clear, which, List.of()));
        }
    }

    /** A record that can have only one gives up the one that it has. */
    private void makeRoom(Predicate others) {
        if (!field.isList() && !nothingTied) {
            disconnect(new Ties(planning.schema()).tied(field, parent).and(others));
        }
    }
}
