package dev.tenon.plan;

import dev.tenon.error.RequiredRelationException;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of the relation hold the foreign key. */
final class TyingByKey implements Tying {
    private final Planning planning;
    private final RelationField field;
    private final Model target;
    private final boolean nothingTied;
    private final Ties ties;
    private final Problems problems;

    TyingByKey(Planning planning, Model model, RelationField field, boolean nothingTied) {
        this.planning = planning;
        this.field = field;
        this.target = planning.schema().target(field);
        this.nothingTied = nothingTied;
        this.ties = new Ties(planning.schema());
        this.problems = new Problems(planning.schema(), model, field);
    }

    @Override
    public void create(List<Child> children) {
        Set<Place> parents = new LinkedHashSet<>();
        children.forEach(child -> parents.add(child.parent()));
        parents.forEach(parent -> makeRoom(parent, Predicate.always()));
        new InsertPlanner(planning, target)
                .insert(children.stream()
                        .map(child -> new NewRecord(child.data(), key(child.parent())))
                        .toList());
    }

    @Override
    public void createOr(Child child, Step.Conflict conflict, Runnable otherwise) {
        makeRoom(child.parent(), Predicate.always());
        new InsertPlanner(planning, target)
                .onConflict(conflict)
                .readBack()
                .insertOr(new NewRecord(child.data(), key(child.parent())), made -> {}, otherwise);
    }

    @Override
    public void createMissing(Place parent, List<WriteData> rows) {
        new InsertPlanner(planning, target)
                .onConflict(new Step.Conflict.Ignore())
                .insert(rows.stream()
                        .map(row -> new NewRecord(row, key(parent)))
                        .toList());
    }

    @Override
    public void connect(Map<Place, List<UniqueWhere>> records) {
        records.forEach((parent, wheres) -> {
            for (List<UniqueWhere> part : Uniques.parts(planning, target, wheres)) {
                Predicate which = Uniques.any(planning, target, part);
                makeRoom(parent, new Predicate.Unless(which));
                Slot slot = tie(parent, which);
                Problem missing = field.isList()
                        ? problems.notAllToConnect(part.size())
                        : problems.noRecordToConnect(nothingTied);
                planning.add(new Step.Require(slot, part.size(), missing));
            }
        });
    }

    @Override
    public void connectFound(Place parent, Slot found) {
        Predicate which = Ties.same(target, Place.only(found));
        makeRoom(parent, new Predicate.Unless(which));
        tie(parent, which);
    }

    /** As with Prisma, a record that does not exist is passed over. */
    @Override
    public void set(Place parent, List<UniqueWhere> records) {
        if (records.isEmpty()) {
            disconnect(parent, Predicate.always());
            return;
        }
        Predicate kept = Uniques.any(planning, target, records);
        disconnect(parent, new Predicate.Unless(kept));
        tie(parent, kept.and(new Predicate.Unless(ties.tied(field, parent))));
    }

    @Override
    public void disconnect(Place parent, Predicate which) {
        Predicate tied = ties.tied(field, parent).and(which);
        Map<ScalarField, Operand> cleared = Values.cleared(Ties.targetKey(field));
        if (cleared.isEmpty() || mustHaveOne()) {
            Slot left = new ReadPlanner(planning).read(target, tied);
            planning.add(new Step.Require(left, 0, problems.required()));
        } else {
            new Change(planning, target).set(Values.forChange(target, WriteData.nothing(), cleared), tied, List.of());
        }
    }

    /** Refuses what could never be done: to untie a record that must be tied. */
    void refuseRequired() {
        if (mustHaveOne()) {
            Problem problem = problems.required();
            throw new RequiredRelationException(problem.problem(), problem.cure(), problem.meta(), null);
        }
    }

    private boolean mustHaveOne() {
        return !planning.schema().opposite(field).isOptional();
    }

    /** The slot counts them. */
    private Slot tie(Place parent, Predicate which) {
        return new Change(planning, target)
                .set(Values.forChange(target, WriteData.nothing(), key(parent)), which, List.of());
    }

    private Map<ScalarField, Operand> key(Place parent) {
        List<ScalarField> own = Ties.ownKey(field);
        List<ScalarField> other = Ties.targetKey(field);
        Map<ScalarField, Operand> key = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            key.put(other.get(i), parent.value(own.get(i)));
        }
        return key;
    }

    /** A record that can have only one gives up the one that it has. */
    private void makeRoom(Place parent, Predicate others) {
        if (!field.isList() && !nothingTied) {
            disconnect(parent, others);
        }
    }
}
