package dev.tenon.plan;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans the change of a record or a new one: as one statement where that says the same, else by looking first. */
final class UpsertPlanner {
    private final Planning planning;

    UpsertPlanner(Planning planning) {
        this.planning = planning;
    }

    Plan upsert(Request.Upsert upsert) {
        Model model = planning.schema().model(upsert.model());
        Slot created = upsert.tellsCreated() ? planning.slot() : null;
        Slot slot = plan(model, upsert, created);
        new ReadPlanner(planning).load(slot, model, upsert.selection());
        return created == null ? planning.finish(slot, Plan.Answer.ROWS) : planning.finishUpsert(slot, created);
    }

    /** @param created the slot that is to hold the record if it is new; null if nobody asks */
    private Slot plan(Model model, Request.Upsert upsert, @Nullable Slot created) {
        if (!canBeOneStatement(model, upsert)) {
            return byLookingFirst(model, upsert, created);
        }
        if (created == null) {
            return new UpdatePlanner(planning).asItIsNow(model, upsert.update(), inOneStatement(model, upsert));
        }
        return upsert.update().scalars().isEmpty()
                ? byLookingFirst(model, upsert, created)
                : byTryingFirst(model, upsert, created);
    }

    /** The key that is looked for must be the key that would be created, and nothing may be nested. */
    private boolean canBeOneStatement(Model model, Request.Upsert upsert) {
        if (!planning.capabilities().has(Ability.UPSERT)
                || !upsert.where().also().equals(Filter.all())
                || !upsert.create().relations().isEmpty()
                || !upsert.update().relations().isEmpty()
                || movesKey(model, upsert)) {
            return false;
        }
        UniqueKey key = FilterPlanner.key(model, upsert.where());
        return ContestedKey.isCreated(key, upsert.where(), upsert.create());
    }

    private Slot inOneStatement(Model model, Request.Upsert upsert) {
        UniqueKey key = FilterPlanner.key(model, upsert.where());
        Map<ScalarField, Operand> values = Values.forNew(model, upsert.create(), Map.of());
        List<Assign> assigns = new ArrayList<>(Values.forChange(model, upsert.update(), Map.of()));
        if (assigns.isEmpty()) {
            ScalarField first = key.fields().get(0);
            assigns.add(Assign.set(Column.of(first), Objects.requireNonNull(values.get(first))));
        }
        Slot slot = planning.slot();
        planning.add(new Step.Insert(
                slot,
                model.name(),
                model.table(),
                Column.of(List.copyOf(values.keySet())),
                List.of(List.copyOf(values.values())),
                Column.of(model),
                new Step.Conflict.Change(Column.of(key.fields()), assigns)));
        return slot;
    }

    /** A new record unless there is one: then that is changed. Only so does the database tell which of the two it was. */
    private Slot byTryingFirst(Model model, Request.Upsert upsert, @Nullable Slot created) {
        UniqueKey key = FilterPlanner.key(model, upsert.where());
        Slot slot = planning.slot();
        insertUnlessThere(model, upsert, key, slot, created);
        return slot;
    }

    private Slot byLookingFirst(Model model, Request.Upsert upsert, @Nullable Slot created) {
        Slot slot = new ReadPlanner(planning).read(model, where(model, upsert));
        List<Step> change = planning.branch(() -> changeFound(model, upsert, slot));
        List<Step> create = planning.branch(() -> create(model, upsert, slot, created));
        planning.add(new Step.When(slot, change, create));
        return slot;
    }

    /** Another transaction may have made the record in the meantime: then it is there to be changed after all. */
    private void create(Model model, Request.Upsert upsert, Slot slot, @Nullable Slot created) {
        UniqueKey key = ContestedKey.of(planning, model, upsert.where(), upsert.create())
                .orElse(null);
        if (key == null) {
            isNew(
                    model,
                    upsert,
                    new InsertPlanner(planning, model)
                            .readBack()
                            .insert(NewRecord.of(List.of(upsert.create())))
                            .slot(),
                    slot,
                    created);
        } else {
            insertUnlessThere(model, upsert, key, slot, created);
        }
    }

    private void insertUnlessThere(
            Model model, Request.Upsert upsert, UniqueKey key, Slot slot, @Nullable Slot created) {
        new InsertPlanner(planning, model)
                .onConflict(ContestedKey.leaving(key))
                .readBack()
                .insertOr(
                        NewRecord.of(upsert.create()),
                        made -> isNew(model, upsert, made, slot, created),
                        () -> change(model, upsert, slot));
    }

    private void isNew(Model model, Request.Upsert upsert, Slot made, Slot slot, @Nullable Slot created) {
        TiedToItself tied = new TiedToItself(planning, model, List.of(upsert.create()));
        planning.add(new Step.Copy(tied.asTheyAreNow(made), slot));
        if (created != null) {
            planning.add(new Step.Copy(made, created));
        }
    }

    private void change(Model model, Request.Upsert upsert, Slot slot) {
        UpdatePlanner updates = new UpdatePlanner(planning).madeSince();
        copy(
                updates,
                model,
                upsert,
                updates.change(model, where(model, upsert), upsert.update(), Problems.noRecordFor("an upsert", model)),
                slot);
    }

    private void changeFound(Model model, Request.Upsert upsert, Slot slot) {
        UpdatePlanner updates = new UpdatePlanner(planning);
        copy(
                updates,
                model,
                upsert,
                updates.changeFound(model, slot, upsert.update(), Problems.noRecordFor("an upsert", model)),
                slot);
    }

    private void copy(UpdatePlanner updates, Model model, Request.Upsert upsert, Slot changed, Slot slot) {
        Slot now = updates.asItIsNow(model, upsert.update(), changed);
        if (!now.equals(slot)) {
            planning.add(new Step.Copy(now, slot));
        }
    }

    private Predicate where(Model model, Request.Upsert upsert) {
        return new FilterPlanner(planning.schema()).unique(model, upsert.where());
    }

    /** Whether the change would move a key that others refer to, where the database does not make them follow. */
    private boolean movesKey(Model model, Request.Upsert upsert) {
        return !planning.hasForeignKeys()
                && upsert.update().scalars().stream()
                        .anyMatch(a -> Reach.isReferredTo(planning.schema(), model, a.field()));
    }
}
