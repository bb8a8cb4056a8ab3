package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the writes to a relation whose foreign key stands in the written record itself: they say what the key becomes. */
final class ForeignKeyPlanner {
    private final Planning planning;
    private final Model model;
    private final RelationField field;
    private final Model target;
    private final Ties ties;
    private final FilterPlanner filters;
    private final Problems problems;
    private final OwnKey key;
    private final @Nullable Place before;
    private final ForeignKeys keys;
    private final Map<ScalarField, Operand> moved = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private boolean isChangedApart;

    /**
     * @param before where the record stands as it was, or null if it is a new one or nothing needs it
     * @param keys what the record's foreign keys are to become
     */
    ForeignKeyPlanner(Planning planning, Model model, RelationField field, @Nullable Place before, ForeignKeys keys) {
        this.planning = planning;
        this.model = model;
        this.field = field;
        this.target = planning.schema().target(field);
        this.ties = new Ties(planning.schema());
        this.filters = new FilterPlanner(planning.schema());
        this.problems = new Problems(planning.schema(), model, field);
        this.key = new OwnKey(planning, model, field, before);
        this.before = before;
        this.keys = keys;
    }

    /** Whether such writes ask how the record was before, or make one that would be taken for it. */
    static boolean needBefore(Planning planning, RelationField field, List<NestedWrite> writes) {
        boolean ofItsKind =
                field.target().equals(planning.schema().opposite(field).target());
        return planning.isOneToOne(field) || writes.stream().anyMatch(write -> needsBefore(write, ofItsKind));
    }

    private static boolean needsBefore(NestedWrite write, boolean ofItsKind) {
        boolean makesOne = write instanceof NestedWrite.Create || write instanceof NestedWrite.ConnectOrCreate;
        return makesOne ? ofItsKind : !(write instanceof NestedWrite.Connect);
    }

    /** Adds the steps that come before the record is written, and settles the values of its foreign key. */
    void plan(List<NestedWrite> writes) {
        writes.forEach(this::plan);
    }

    /** The values that the foreign key has by now because a nested write changed what it refers to and it followed. */
    Map<ScalarField, Operand> moved() {
        return moved;
    }

    /** Whether the record was changed by a step of its own, so that it is not known how it is now. */
    boolean isChangedApart() {
        return isChangedApart;
    }

    /** Adds the steps that can come only after the record no longer refers to its target. */
    void finish() {
        afterwards.forEach(Runnable::run);
    }

    private void plan(NestedWrite write) {
        if (write instanceof NestedWrite.Create create) {
            keys.put(key.referTo(insert(create.data())));
        } else if (write instanceof NestedWrite.Connect connect) {
            connect(connect.where());
        } else if (write instanceof NestedWrite.ConnectOrCreate either) {
            connectOrCreate(either);
        } else {
            planTied(before(), write);
        }
    }

    private void planTied(Place parent, NestedWrite write) {
        if (write instanceof NestedWrite.Disconnect disconnect) {
            disconnect(parent, disconnect);
        } else if (write instanceof NestedWrite.Update update) {
            update(parent, update);
        } else if (write instanceof NestedWrite.Upsert upsert) {
            upsert(parent, upsert);
        } else if (write instanceof NestedWrite.Delete delete) {
            delete(parent, delete);
        } else {
            throw new InvalidArgumentException(
                    "The relation `" + field.name() + "` of " + model.name() + " holds one record, not many.",
                    "Use create, connect, connectOrCreate, disconnect, update, upsert or delete.",
                    null);
        }
    }

    private Place before() {
        if (before == null) {
            throw new InvalidArgumentException(
                    "A new " + model.name() + " has no `" + field.name() + "` yet to change, untie or delete.",
                    "Use create, connect or connectOrCreate.",
                    null);
        }
        return before;
    }

    private void disconnect(Place parent, NestedWrite.Disconnect disconnect) {
        Map<ScalarField, Operand> cleared = key.clear();
        Predicate which = which(disconnect.where(), disconnect.also());
        if (which.equals(Predicate.always())) {
            keys.put(cleared);
            return;
        }
        Predicate self = Ties.same(model, parent).and(ties.exists(field, which, false));
        new Change(planning, model).set(Values.forChange(model, WriteData.nothing(), cleared), self, List.of());
        isChangedApart = true;
    }

    private void update(Place parent, NestedWrite.Update update) {
        Predicate where = ties.tied(field, parent).and(which(update.where(), update.also()));
        List<String> referredTo =
                Ties.targetKey(field).stream().map(ScalarField::name).toList();
        boolean moves =
                update.data().scalars().stream().anyMatch(assignment -> referredTo.contains(assignment.field()));
        UpdatePlanner updates = new UpdatePlanner(planning);
        Slot changed =
                (moves ? updates : updates.unseen()).change(target, where, update.data(), problems.notTied("update"));
        if (moves) {
            moved.putAll(key.referTo(Place.only(changed)));
        }
    }

    private void connect(UniqueWhere where) {
        Map<ScalarField, Operand> given = Uniques.valuesOf(Ties.targetKey(field), target, where);
        if (given == null) {
            Slot slot = new ReadPlanner(planning).read(target, filters.unique(target, where));
            planning.add(new Step.Require(slot, 1, problems.noRecordToConnect(before == null)));
            Map<ScalarField, Operand> own = key.referTo(Place.only(slot));
            key.freeTarget(own);
            keys.put(own);
        } else {
            Map<ScalarField, Operand> own = key.referTo(given);
            key.freeTarget(own);
            keys.putUnseen(own, target, where, problems.noRecordToConnect(before == null));
        }
    }

    private void connectOrCreate(NestedWrite.ConnectOrCreate either) {
        Slot slot = new ReadPlanner(planning).read(target, filters.unique(target, either.where()));
        Map<ScalarField, Operand> own = key.referTo(Place.only(slot));
        List<Step> found = planning.branch(() -> key.freeTarget(own));
        List<Step> create = planning.branch(() -> createUnlessThere(slot, either, own));
        planning.add(new Step.When(slot, found, create));
        keys.put(own);
    }

    /** Another transaction may have made the record in the meantime: then it is there to be connected after all. */
    private void createUnlessThere(Slot slot, NestedWrite.ConnectOrCreate either, Map<ScalarField, Operand> own) {
        ContestedKey.of(planning, target, either.where(), either.create())
                .ifPresentOrElse(
                        contested -> new InsertPlanner(planning, target)
                                .onConflict(ContestedKey.leaving(contested))
                                .readBack()
                                .insertOr(
                                        NewRecord.of(either.create()),
                                        made -> planning.add(new Step.Copy(made, slot)),
                                        () -> connectMade(slot, either, own)),
                        () -> createInto(slot, either.create()));
    }

    private void connectMade(Slot slot, NestedWrite.ConnectOrCreate either, Map<ScalarField, Operand> own) {
        Slot made = new ReadPlanner(planning).readNow(target, filters.unique(target, either.where()));
        planning.add(new Step.Require(made, 1, problems.noRecordToConnect(before == null)));
        planning.add(new Step.Copy(made, slot));
        key.freeTarget(own);
    }

    private void upsert(Place parent, NestedWrite.Upsert upsert) {
        Predicate where = ties.tied(field, parent).and(which(upsert.where(), upsert.also()));
        Slot slot = new ReadPlanner(planning).read(target, where);
        List<Step> change = planning.branch(() -> {
            Slot changed =
                    new UpdatePlanner(planning).changeFound(target, slot, upsert.update(), problems.notTied("update"));
            planning.add(new Step.Copy(changed, slot));
        });
        List<Step> create = planning.branch(() -> createInto(slot, upsert.create()));
        planning.add(new Step.When(slot, change, create));
        keys.put(key.referTo(Place.only(slot)));
    }

    private void delete(Place parent, NestedWrite.Delete delete) {
        Predicate where = ties.tied(field, parent).and(which(delete.where(), delete.also()));
        Slot doomed = new ReadPlanner(planning).read(target, where);
        planning.add(new Step.Require(doomed, 1, problems.notTied("delete")));
        afterwards.add(() -> new Removal(planning, target).delete(Ties.same(target, Place.only(doomed)), List.of()));
        keys.put(key.clear());
    }

    private void createInto(Slot slot, WriteData data) {
        planning.add(new Step.Copy(insert(data).slot(), slot));
    }

    private Place insert(WriteData data) {
        return new InsertPlanner(planning, target)
                .readBack()
                .insert(NewRecord.of(List.of(data)))
                .places()
                .get(0);
    }

    private Predicate which(@Nullable UniqueWhere where, Filter also) {
        Predicate more = filters.plan(target, also);
        return where == null ? more : filters.unique(target, where).and(more);
    }
}
