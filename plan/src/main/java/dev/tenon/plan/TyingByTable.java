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

    @Override
    public void connect(Map<Place, List<UniqueWhere>> records) {
        List<List<Operand>> unseen = new ArrayList<>();
        records.forEach((parent, wheres) -> {
            List<UniqueWhere> toRead = new ArrayList<>();
            for (UniqueWhere where : wheres) {
                Map<ScalarField, Operand> key = Uniques.valuesOf(List.of(through.targetKey()), target, where);
                if (key != null && planning.hasForeignKeys()) {
                    unseen.addAll(List.of(link(parent, List.copyOf(key.values()).get(0))));
                } else {
                    toRead.add(where);
                }
            }
            Uniques.parts(planning, target, toRead).forEach(part -> connectSeen(parent, part));
        });
        if (!unseen.isEmpty()) {
            link(unseen, problems.notAllToLink(unseen.size(), unseen.size() == 1 ? "only 0" : "fewer"));
        }
    }

    private void connectSeen(Place parent, List<UniqueWhere> records) {
        Slot slot = seen(records);
        List<List<Operand>> links = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            links.add(link(parent, new Place(slot, i).value(through.targetKey())));
        }
        link(links, null);
    }

    private Slot seen(List<UniqueWhere> records) {
        Slot slot = new ReadPlanner(planning).read(target, Uniques.any(planning, target, records));
        planning.add(
                new Step.Require(slot, records.size(), problems.notAllToLink(records.size(), "only " + Problem.FOUND)));
        return slot;
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
