package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Pair;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A link table holds the keys of both: an implicit many-to-many relation. */
final class TyingByTable implements Tying {
    private final Planning planning;
    private final Model model;
    private final RelationField field;
    private final Link.ThroughTable through;
    private final Model target;
    private final Problems problems;

    TyingByTable(Planning planning, Model model, RelationField field, Link.ThroughTable through) {
        this.planning = planning;
        this.model = model;
        this.field = field;
        this.through = through;
        this.target = planning.schema().target(field);
        this.problems = new Problems(planning.schema(), model, field);
    }

    @Override
    public void create(List<Child> children) {
        List<Place> made = new InsertPlanner(planning, target)
                .readBack()
                .insert(NewRecord.of(children.stream().map(Child::data).toList()))
                .places();
        List<List<Operand>> links = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            links.add(link(children.get(i).parent(), made.get(i).value(through.targetKey())));
        }
        link(links, null);
    }

    @Override
    public void createOr(Child child, Step.Conflict conflict, Runnable otherwise) {
        new InsertPlanner(planning, target)
                .onConflict(conflict)
                .readBack()
                .insertOr(NewRecord.of(child.data()), made -> connectFound(child.parent(), made), otherwise);
    }

    @Override
    public void createMissing(Place parent, List<WriteData> rows) {
        throw new InvalidArgumentException(
                "New records of `" + field.name() + "` of " + model.name()
                        + " cannot be left out where they are already" + " there: it would not be known which to tie.",
                "Use connectOrCreate for each of them.",
                null);
    }

    /**
     * The records of one parent are looked for by the statement that ties them, which so tells how many there are. One alone, and
     * those of many parents, need no look if they are named by the key that ties them: all are tied at once, and the foreign key
     * tells that one is missing.
     */
    @Override
    public void connect(Map<Place, List<UniqueWhere>> records) {
        List<List<Operand>> unseen = new ArrayList<>();
        records.forEach((parent, wheres) -> {
            List<UniqueWhere> looked = new ArrayList<>();
            for (UniqueWhere where : wheres) {
                Operand key = records.size() > 1 || wheres.size() == 1 ? key(where) : null;
                if (key == null) {
                    looked.add(where);
                } else {
                    unseen.add(link(parent, key));
                }
            }
            Uniques.parts(planning, target, looked).forEach(part -> connectMatching(parent, part));
        });
        if (!unseen.isEmpty()) {
            boolean oneEach = unseen.size() <= records.size();
            link(unseen, problems.notAllToLink(oneEach ? 1 : unseen.size(), oneEach ? "only 0" : "fewer"));
        }
    }

    /** The value by which a link would tie the record, if it is named by that and the database looks whether it is there. */
    private @Nullable Operand key(UniqueWhere where) {
        Map<ScalarField, Operand> key = Uniques.valuesOf(List.of(through.targetKey()), target, where);
        return key == null || !planning.hasForeignKeys() ? null : key.get(through.targetKey());
    }

    private void connectMatching(Place parent, List<UniqueWhere> records) {
        Slot slot = planning.slot();
        planning.add(new Step.TieMatching(
                slot,
                model.name(),
                through.table().table(),
                Ties.here(through),
                parent.value(through.key()),
                Ties.there(through),
                target.table(),
                Column.of(through.targetKey()),
                Uniques.any(planning, target, records)));
        require(slot, records);
    }

    private Slot seen(List<UniqueWhere> records) {
        Slot slot = new ReadPlanner(planning).read(target, Uniques.any(planning, target, records));
        require(slot, records);
        return slot;
    }

    private void require(Slot slot, List<UniqueWhere> records) {
        planning.add(
                new Step.Require(slot, records.size(), problems.notAllToLink(records.size(), "only " + Problem.FOUND)));
    }

    @Override
    public void connectFound(Place parent, Slot found) {
        link(List.of(link(parent, Place.only(found).value(through.targetKey()))), null);
    }

    /** As with Prisma, every record must exist; one that keeps the foreign key itself may be missing. */
    @Override
    public void set(Place parent, List<UniqueWhere> records) {
        disconnect(
                parent,
                records.isEmpty() ? Predicate.always() : new Predicate.Unless(Uniques.any(planning, target, records)));
        for (List<UniqueWhere> part : Uniques.parts(planning, target, records)) {
            Slot found = seen(part);
            planning.add(new Step.Tie(
                    planning.slot(),
                    model.name(),
                    through.table().table(),
                    Ties.here(through),
                    parent.value(through.key()),
                    Ties.there(through),
                    found,
                    through.targetKey().name()));
        }
    }

    @Override
    public void disconnect(Place parent, Predicate which) {
        Predicate links = FilterPlanner.equal(Ties.here(through), parent.value(through.key()));
        if (!which.equals(Predicate.always())) {
            Pair toTarget = new Pair(Ties.there(through), Column.of(through.targetKey()));
            links = links.and(new Predicate.Exists(target.table(), List.of(toTarget), which, false));
        }
        planning.add(
                new Step.Delete(planning.slot(), model.name(), through.table().table(), links, List.of()));
    }

    private List<Operand> link(Place parent, Operand child) {
        return List.of(parent.value(through.key()), child);
    }

    private void link(List<List<Operand>> links, @Nullable Problem unreferenced) {
        planning.add(new Step.Insert(
                planning.slot(),
                model.name(),
                through.table().table(),
                List.of(Ties.here(through), Ties.there(through)),
                links,
                List.of(),
                new Step.Conflict.Overlook(),
                unreferenced));
    }
}
