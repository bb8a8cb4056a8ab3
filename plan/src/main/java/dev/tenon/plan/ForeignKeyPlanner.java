package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.NestedWrite;
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
    private final OwnKey key;
    private final @Nullable Slot before;
    private final Map<ScalarField, Operand> moved = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    /** @param before the slot with the record as it was, or null if it is a new one */
    ForeignKeyPlanner(Planning planning, Model model, RelationField field, @Nullable Slot before) {
        this.planning = planning;
        this.model = model;
        this.field = field;
        this.target = planning.schema().target(field);
        this.ties = new Ties(planning.schema());
        this.filters = new FilterPlanner(planning.schema());
        this.key = new OwnKey(planning, model, field, before);
        this.before = before;
    }

    /** Adds the steps that come before the record is written, and gives the values of its foreign key. */
    Map<ScalarField, Operand> plan(List<NestedWrite> writes) {
        Map<ScalarField, Operand> keys = new LinkedHashMap<>();
        for (NestedWrite write : writes) {
            keys.putAll(plan(write));
        }
        return keys;
    }

    /** The values that the foreign key has by now because a nested write changed what it refers to and it followed. */
    Map<ScalarField, Operand> moved() {
        return moved;
    }

    /** Adds the steps that can come only after the record no longer refers to its target. */
    void finish() {
        afterwards.forEach(Runnable::run);
    }

    private Map<ScalarField, Operand> plan(NestedWrite write) {
        if (write instanceof NestedWrite.Create create) {
            return key.referTo(new CreatePlanner(planning).insert(target, create.data(), Map.of()));
        }
        if (write instanceof NestedWrite.Connect connect) {
            return connect(connect.where());
        }
        if (write instanceof NestedWrite.ConnectOrCreate either) {
            return connectOrCreate(either);
        }
        if (write instanceof NestedWrite.Disconnect) {
            return key.clear();
        }
        Slot parent = before;
        if (parent == null) {
            throw new InvalidArgumentException(
                    "A new " + model.name() + " has no `" + field.name() + "` yet to change or delete.",
                    "Use create, connect or connectOrCreate.",
                    null);
        }
        if (write instanceof NestedWrite.Update update) {
            update(parent, update);
            return Map.of();
        }
        if (write instanceof NestedWrite.Upsert upsert) {
            return upsert(parent, upsert);
        }
        if (write instanceof NestedWrite.Delete delete) {
            return delete(parent, delete);
        }
        throw new InvalidArgumentException(
                "The relation `" + field.name() + "` of " + model.name() + " holds one record, not many.",
                "Use create, connect, connectOrCreate, disconnect, update, upsert or delete.",
                null);
    }

    private void update(Slot parent, NestedWrite.Update update) {
        Predicate where = where(parent, update.where());
        Problem missing = Problems.noNested("update", model, field, target);
        Slot changed = new UpdatePlanner(planning).change(target, where, update.data(), missing);
        List<String> referredTo =
                Ties.targetKey(field).stream().map(ScalarField::name).toList();
        if (update.data().scalars().stream().anyMatch(assignment -> referredTo.contains(assignment.field()))) {
            moved.putAll(key.referTo(changed));
        }
    }

    private Map<ScalarField, Operand> connect(UniqueWhere where) {
        Slot slot = new ReadPlanner(planning).read(target, filters.unique(target, where));
        planning.add(new Step.Require(slot, 1, Problems.noNested("connect", model, field, target)));
        key.freeTarget(slot);
        return key.referTo(slot);
    }

    private Map<ScalarField, Operand> connectOrCreate(NestedWrite.ConnectOrCreate either) {
        Slot slot = new ReadPlanner(planning).read(target, filters.unique(target, either.where()));
        List<Step> found = planning.branch(() -> key.freeTarget(slot));
        List<Step> create = planning.branch(() -> createInto(slot, either.create()));
        planning.add(new Step.When(slot, found, create));
        return key.referTo(slot);
    }

    private Map<ScalarField, Operand> upsert(Slot parent, NestedWrite.Upsert upsert) {
        Slot slot = new ReadPlanner(planning).read(target, where(parent, upsert.where()));
        Problem missing = Problems.noNested("update", model, field, target);
        List<Step> change = planning.branch(() -> {
            Slot changed =
                    new UpdatePlanner(planning).change(target, Ties.same(target, slot), upsert.update(), missing);
            planning.add(new Step.Copy(changed, slot));
        });
        List<Step> create = planning.branch(() -> createInto(slot, upsert.create()));
        planning.add(new Step.When(slot, change, create));
        return key.referTo(slot);
    }

    private Map<ScalarField, Operand> delete(Slot parent, NestedWrite.Delete delete) {
        Slot doomed = new ReadPlanner(planning).read(target, where(parent, delete.where()));
        planning.add(new Step.Require(doomed, 1, Problems.noNested("delete", model, field, target)));
        afterwards.add(() -> planning.add(
                new Step.Delete(planning.slot(), target.name(), target.table(), Ties.same(target, doomed), List.of())));
        return key.clear();
    }

    private void createInto(Slot slot, WriteData data) {
        Slot created = new CreatePlanner(planning).insert(target, data, Map.of());
        planning.add(new Step.Copy(created, slot));
    }

    private Predicate where(Slot parent, @Nullable UniqueWhere where) {
        Predicate tied = ties.tied(field, parent);
        return where == null ? tied : tied.and(filters.unique(target, where));
    }
}
