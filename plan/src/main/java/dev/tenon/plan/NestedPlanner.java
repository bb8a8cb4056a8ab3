package dev.tenon.plan;

import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the writes to a relation that is tied by the other side: they come after the record itself. */
final class NestedPlanner {
    private final Planning planning;
    private final Model model;
    private final RelationField field;
    private final Slot parent;
    private final Model target;
    private final Predicate tied;
    private final FilterPlanner filters;
    private final Tying tying;

    /**
     * @param parent the slot with the record
     * @param isNew whether the record was only just made, so that nothing is tied to it yet
     */
    NestedPlanner(Planning planning, Model model, RelationField field, Slot parent, boolean isNew) {
        this.planning = planning;
        this.model = model;
        this.field = field;
        this.parent = parent;
        this.target = planning.schema().target(field);
        this.tied = new Ties(planning.schema()).tied(field, parent);
        this.filters = new FilterPlanner(planning.schema());
        this.tying = Tying.of(planning, model, field, parent, isNew);
    }

    void plan(List<NestedWrite> writes) {
        List<WriteData> rows = new ArrayList<>();
        for (NestedWrite write : writes) {
            if (write instanceof NestedWrite.Create create
                    && create.data().relations().isEmpty()) {
                rows.add(create.data());
            } else {
                createAll(rows);
                plan(write);
            }
        }
        createAll(rows);
    }

    /** New records that have nothing nested in them go into one statement. */
    private void createAll(List<WriteData> rows) {
        if (!rows.isEmpty()) {
            tying.createAll(List.copyOf(rows));
            rows.clear();
        }
    }

    private void plan(NestedWrite write) {
        if (write instanceof NestedWrite.Create create) {
            tying.create(create.data());
        } else if (write instanceof NestedWrite.CreateMany create) {
            tying.createAll(create.rows());
        } else if (write instanceof NestedWrite.Connect connect) {
            tying.connect(filters.unique(target, connect.where()));
        } else if (write instanceof NestedWrite.ConnectOrCreate either) {
            connectOrCreate(either);
        } else if (write instanceof NestedWrite.Disconnect disconnect) {
            tying.disconnect(tied(disconnect.where()));
        } else if (write instanceof NestedWrite.Set set) {
            set(set);
        } else if (write instanceof NestedWrite.Update update) {
            change(tied(update.where()), update.data());
        } else if (write instanceof NestedWrite.UpdateMany update) {
            changeMany(update);
        } else if (write instanceof NestedWrite.Upsert upsert) {
            upsert(upsert);
        } else if (write instanceof NestedWrite.Delete delete) {
            delete(delete);
        } else {
            Predicate where = tied.and(filters.plan(target, ((NestedWrite.DeleteMany) write).where()));
            planning.add(new Step.Delete(planning.slot(), target.name(), target.table(), where, List.of()));
        }
    }

    private void connectOrCreate(NestedWrite.ConnectOrCreate either) {
        Predicate where = filters.unique(target, either.where());
        Slot slot = new ReadPlanner(planning).read(target, where);
        List<Step> connect = planning.branch(() -> tying.connect(Ties.same(target, slot)));
        List<Step> create = planning.branch(() -> tying.create(either.create()));
        planning.add(new Step.When(slot, connect, create));
    }

    private void set(NestedWrite.Set set) {
        List<Predicate> kept = set.records().stream()
                .map(where -> filters.unique(target, where))
                .toList();
        tying.disconnect(kept.isEmpty() ? tied : tied.and(new Predicate.Unless(new Predicate.Or(kept))));
        kept.forEach(tying::connect);
    }

    private void change(Predicate where, WriteData data) {
        Problem missing = Problems.noNested("update", model, field, target);
        new UpdatePlanner(planning).change(target, where, data, missing);
    }

    private void changeMany(NestedWrite.UpdateMany update) {
        List<Assign> assigns = Values.forChange(target, BulkPlanner.withoutRelations(target, update.data()), Map.of());
        if (!assigns.isEmpty()) {
            Predicate where = tied.and(filters.plan(target, update.where()));
            planning.add(new Step.Update(planning.slot(), target.name(), target.table(), assigns, where, List.of()));
        }
    }

    private void upsert(NestedWrite.Upsert upsert) {
        Slot slot = new ReadPlanner(planning).read(target, tied(upsert.where()));
        List<Step> change = planning.branch(() -> change(Ties.same(target, slot), upsert.update()));
        Tying inPlace = upsert.where() == null ? Tying.of(planning, model, field, parent, true) : tying;
        List<Step> create = planning.branch(() -> inPlace.create(upsert.create()));
        planning.add(new Step.When(slot, change, create));
    }

    private void delete(NestedWrite.Delete delete) {
        Slot slot = planning.slot();
        planning.add(new Step.Delete(
                slot, target.name(), target.table(), tied(delete.where()), Column.of(target.identity())));
        planning.add(new Step.Require(slot, 1, Problems.noNested("delete", model, field, target)));
    }

    private Predicate tied(@Nullable UniqueWhere where) {
        return where == null ? tied : tied.and(filters.unique(target, where));
    }
}
