package dev.tenon.plan;

import dev.tenon.error.RequiredRelationException;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The foreign key that a written record holds itself: what it is to become, and what others must give up for it. */
final class OwnKey {
    private final Planning planning;
    private final Model model;
    private final RelationField field;
    private final Model target;
    private final @Nullable Slot before;

    /** @param before the slot with the record as it was, or null if it is a new one */
    OwnKey(Planning planning, Model model, RelationField field, @Nullable Slot before) {
        this.planning = planning;
        this.model = model;
        this.field = field;
        this.target = planning.schema().target(field);
        this.before = before;
    }

    /** Its values when it refers to the record in a slot. */
    Map<ScalarField, Operand> referTo(Slot slot) {
        List<ScalarField> own = Ties.ownKey(field);
        List<ScalarField> other = Ties.targetKey(field);
        Map<ScalarField, Operand> keys = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            keys.put(own.get(i), Planning.from(slot, other.get(i).name()));
        }
        return keys;
    }

    /** Its values when it refers to nothing, if it may. */
    Map<ScalarField, Operand> clear() {
        Map<ScalarField, Operand> keys = Values.cleared(Ties.ownKey(field));
        if (keys.isEmpty()) {
            Problem problem = Problems.required(field, model, target);
            throw new RequiredRelationException(problem.problem(), problem.cure(), null);
        }
        return keys;
    }

    /** In a one-to-one relation the target may belong to another record, which loses it, if it can be without. */
    void freeTarget(Slot slot) {
        if (!planning.isOneToOne(field)) {
            return;
        }
        Predicate tied = new Ties(planning.schema()).tied(planning.schema().opposite(field), slot);
        Predicate others = before == null ? tied : tied.and(new Predicate.Not(Ties.same(model, before)));
        List<Assign> clear = Values.forChange(model, WriteData.nothing(), Values.cleared(Ties.ownKey(field)));
        if (clear.isEmpty()) {
            Slot holders = new ReadPlanner(planning).read(model, others);
            planning.add(new Step.Require(holders, 0, Problems.required(field, model, target)));
        } else {
            planning.add(new Step.Update(planning.slot(), model.name(), model.table(), clear, others, List.of()));
        }
    }
}
