package dev.tenon.plan;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the writes to a relation that is tied by the other side: they come after the record itself. */
final class NestedPlanner {
    private final Planning planning;
    private final Model model;
    private final RelationField field;
    private final Model target;
    private final Ties ties;
    private final FilterPlanner filters;
    private final Problems problems;
    private final Tying tying;

    /** @param isNew whether the records were only just made, so that nothing is tied to them yet */
    NestedPlanner(Planning planning, Model model, RelationField field, boolean isNew) {
        this.planning = planning;
        this.model = model;
        this.field = field;
        this.target = planning.schema().target(field);
        this.ties = new Ties(planning.schema());
        this.filters = new FilterPlanner(planning.schema());
        this.problems = new Problems(planning.schema(), model, field);
        this.tying = Tying.of(planning, model, field, isNew);
    }

    /**
     * What is to be done for one record.
     *
     * @param parent where the record is
     * @param writes the writes, in order
     */
    record Work(Place parent, List<NestedWrite> writes) {}

    /** For one record everything is done in order; for several, what they all have in common is done together first. */
    void plan(List<Work> works) {
        if (works.size() == 1) {
            inOrder(works.get(0));
            return;
        }
        List<Child> children = new ArrayList<>();
        Map<Place, List<UniqueWhere>> connected = new LinkedHashMap<>();
        List<Work> rest = new ArrayList<>();
        for (Work work : works) {
            List<NestedWrite> others = new ArrayList<>();
            for (NestedWrite write : work.writes) {
                if (makesAll(write)) {
                    children.addAll(children(work.parent, write));
                } else if (write instanceof NestedWrite.Connect connect) {
                    connected
                            .computeIfAbsent(work.parent, p -> new ArrayList<>())
                            .add(connect.where());
                } else {
                    others.add(write);
                }
            }
            rest.add(new Work(work.parent, others));
        }
        create(children);
        connected.replaceAll((parent, wheres) -> wheres.stream().distinct().toList());
        tying.connect(connected);
        rest.forEach(this::inOrder);
    }

    private void inOrder(Work work) {
        for (List<NestedWrite> run : runs(work.writes)) {
            NestedWrite first = run.get(0);
            if (makesAll(first)) {
                create(run.stream()
                        .flatMap(write -> children(work.parent, write).stream())
                        .toList());
            } else if (first instanceof NestedWrite.Connect) {
                List<UniqueWhere> records = run.stream()
                        .map(write -> ((NestedWrite.Connect) write).where())
                        .distinct()
                        .toList();
                tying.connect(Map.of(work.parent, records));
            } else if (first instanceof NestedWrite.Disconnect) {
                disconnect(work.parent, run);
            } else if (first instanceof NestedWrite.Delete) {
                delete(work.parent, run);
            } else {
                plan(work.parent, first);
            }
        }
    }

    /** The writes in order, those that are alike and can be done together in one list. */
    private static List<List<NestedWrite>> runs(List<NestedWrite> writes) {
        List<List<NestedWrite>> runs = new ArrayList<>();
        List<NestedWrite> last = new ArrayList<>();
        for (NestedWrite write : writes) {
            if (last.isEmpty() || !goTogether(last.get(0), write)) {
                last = new ArrayList<>();
                runs.add(last);
            }
            last.add(write);
        }
        return runs;
    }

    private static boolean goTogether(NestedWrite one, NestedWrite other) {
        if (makesAll(one)) {
            return makesAll(other);
        }
        return one.getClass() == other.getClass()
                && (one instanceof NestedWrite.Connect
                        || one instanceof NestedWrite.Disconnect
                        || one instanceof NestedWrite.Delete);
    }

    private static boolean makesAll(NestedWrite write) {
        return write instanceof NestedWrite.Create
                || (write instanceof NestedWrite.CreateMany many && !many.skipDuplicates());
    }

    private static List<Child> children(Place parent, NestedWrite write) {
        if (write instanceof NestedWrite.Create create) {
            return List.of(new Child(parent, create.data()));
        }
        return ((NestedWrite.CreateMany) write)
                .rows().stream().map(row -> new Child(parent, row)).toList();
    }

    private void create(List<Child> children) {
        if (!children.isEmpty()) {
            tying.create(children);
        }
    }

    private void plan(Place parent, NestedWrite write) {
        if (write instanceof NestedWrite.CreateMany create) {
            tying.createMissing(parent, create.rows());
        } else if (write instanceof NestedWrite.ConnectOrCreate either) {
            connectOrCreate(parent, either);
        } else if (write instanceof NestedWrite.Set set) {
            tying.set(parent, set.records().stream().distinct().toList());
        } else if (write instanceof NestedWrite.Update update) {
            change(tied(parent, update.where(), update.also()), update.data());
        } else if (write instanceof NestedWrite.UpdateMany update) {
            changeMany(parent, update);
        } else if (write instanceof NestedWrite.Upsert upsert) {
            upsert(parent, upsert);
        } else {
            Filter where = ((NestedWrite.DeleteMany) write).where();
            new Removal(planning, target).delete(tied(parent, null, where), List.of());
        }
    }

    private void connectOrCreate(Place parent, NestedWrite.ConnectOrCreate either) {
        Slot slot = new ReadPlanner(planning).read(target, filters.unique(target, either.where()));
        List<Step> connect = planning.branch(() -> tying.connectFound(parent, slot));
        List<Step> create = planning.branch(() -> createUnlessThere(parent, either));
        planning.add(new Step.When(slot, connect, create));
    }

    /** Another transaction may have made the record in the meantime: then it is there to be connected after all. */
    private void createUnlessThere(Place parent, NestedWrite.ConnectOrCreate either) {
        Child child = new Child(parent, either.create());
        ContestedKey.of(planning, target, either.where(), either.create())
                .ifPresentOrElse(
                        key -> tying.createOr(child, ContestedKey.leaving(key), () -> connectMade(parent, either)),
                        () -> create(List.of(child)));
    }

    private void connectMade(Place parent, NestedWrite.ConnectOrCreate either) {
        Slot made = new ReadPlanner(planning).readNow(target, filters.unique(target, either.where()));
        planning.add(new Step.Require(made, 1, problems.noRecordToConnect(false)));
        tying.connectFound(parent, made);
    }

    private void disconnect(Place parent, List<NestedWrite> run) {
        if (tying instanceof TyingByKey byKey) {
            byKey.refuseRequired();
        }
        tying.disconnect(
                parent,
                any(run.stream()
                        .map(write -> (NestedWrite.Disconnect) write)
                        .map(one -> which(one.where(), one.also()))
                        .toList()));
    }

    private void delete(Place parent, List<NestedWrite> run) {
        Predicate which = any(run.stream()
                .map(write -> (NestedWrite.Delete) write)
                .map(one -> which(one.where(), one.also()))
                .toList());
        Predicate where = ties.tied(field, parent).and(which);
        Slot slot = new Removal(planning, target).delete(where, Column.of(target.identity()));
        planning.add(new Step.Require(
                slot, run.size(), field.isList() ? problems.notConnected() : problems.notTied("delete")));
    }

    private void change(Predicate where, WriteData data) {
        new UpdatePlanner(planning).unseen().change(target, where, data, problems.notTied("update"));
    }

    private void changeMany(Place parent, NestedWrite.UpdateMany update) {
        List<Assign> assigns = Values.forChange(target, BulkPlanner.withoutRelations(target, update.data()), Map.of());
        if (!assigns.isEmpty()) {
            new Change(planning, target).set(assigns, tied(parent, null, update.where()), List.of());
        }
    }

    private void upsert(Place parent, NestedWrite.Upsert upsert) {
        Slot slot = new ReadPlanner(planning).read(target, tied(parent, upsert.where(), upsert.also()));
        List<Step> change = planning.branch(() -> new UpdatePlanner(planning)
                .unseen()
                .changeFound(target, slot, upsert.update(), problems.notTied("update")));
        Tying inPlace = field.isList() ? tying : Tying.of(planning, model, field, true);
        List<Step> create = planning.branch(() -> inPlace.create(List.of(new Child(parent, upsert.create()))));
        planning.add(new Step.When(slot, change, create));
    }

    private Predicate tied(Place parent, @Nullable UniqueWhere where, Filter also) {
        return ties.tied(field, parent).and(which(where, also));
    }

    private static Predicate any(List<Predicate> which) {
        return which.size() == 1 ? which.get(0) : new Predicate.Or(which);
    }

    private Predicate which(@Nullable UniqueWhere where, Filter also) {
        Predicate more = filters.plan(target, also);
        return where == null ? more : filters.unique(target, where).and(more);
    }
}
