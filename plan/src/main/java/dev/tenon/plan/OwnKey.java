package dev.tenon.plan;

import dev.tenon.error.RequiredRelationException;
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
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The foreign key that a written record holds itself: what it is to become, and what others must give up for it. */
final class OwnKey {
    private final Planning planning;
    private final Model model;
    private final RelationField field;
    private final @Nullable Place before;

    /** @param before where the record stands as it was, or null if it is a new one */
    OwnKey(Planning planning, Model model, RelationField field, @Nullable Place before) {
        this.planning = planning;
        this.model = model;
        this.field = field;
        this.before = before;
    }

    /** Its values when it refers to the record at a place. */
    Map<ScalarField, Operand> referTo(Place place) {
        return referTo(place::value);
    }

    /** Its values when it refers to the record with these values. */
    Map<ScalarField, Operand> referTo(Map<ScalarField, Operand> key) {
        return referTo((ScalarField of) -> Objects.requireNonNull(key.get(of)));
    }

    private Map<ScalarField, Operand> referTo(Function<ScalarField, Operand> target) {
        List<ScalarField> own = Ties.ownKey(field);
        List<ScalarField> other = Ties.targetKey(field);
        Map<ScalarField, Operand> keys = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            keys.put(own.get(i), target.apply(other.get(i)));
        }
        return keys;
    }

    /** Its values when it refers to nothing, if it may. */
    Map<ScalarField, Operand> clear() {
        Map<ScalarField, Operand> keys = Values.cleared(Ties.ownKey(field));
        if (keys.isEmpty() || !field.isOptional()) {
            Problem problem = new Problems(planning.schema(), model, field).required();
            throw new RequiredRelationException(problem.problem(), problem.cure(), problem.meta(), null);
        }
        return keys;
    }

    /** In a one-to-one relation the target may belong to another record, which loses it, if it can be without. */
    void freeTarget(Map<ScalarField, Operand> key) {
        if (!planning.isOneToOne(field)) {
            return;
        }
        List<Predicate> tied = new ArrayList<>();
        key.forEach((own, value) -> tied.add(FilterPlanner.equal(Column.of(own), value)));
        Predicate all = new Predicate.And(tied);
        Predicate others = before == null ? all : all.and(new Predicate.Not(Ties.same(model, before)));
        List<Assign> clear = Values.forChange(model, WriteData.nothing(), Values.cleared(Ties.ownKey(field)));
        if (clear.isEmpty()) {
            Slot holders = new ReadPlanner(planning).read(model, others);
            planning.add(new Step.Require(holders, 0, new Problems(planning.schema(), model, field).required()));
        } else {
            new Change(planning, model).set(clear, others, List.of());
        }
    }
}
