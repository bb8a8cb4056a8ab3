package dev.tenon.plan;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Reference;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
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
        Slot slot = canBeOneStatement(model, upsert) ? inOneStatement(model, upsert) : byLookingFirst(model, upsert);
        new ReadPlanner(planning).load(slot, model, upsert.selection());
        return planning.finish(slot, Plan.Answer.ROWS);
    }

    /** The key that is looked for must be the key that would be created, and nothing may be nested. */
    private boolean canBeOneStatement(Model model, Request.Upsert upsert) {
        if (!planning.capabilities().has(Ability.UPSERT)
                || !upsert.where().also().equals(Filter.all())
                || !upsert.create().relations().isEmpty()
                || !upsert.update().relations().isEmpty()) {
            return false;
        }
        UniqueKey key = FilterPlanner.key(model, upsert.where());
        for (int i = 0; i < key.fields().size(); i++) {
            Object looked = upsert.where().values().get(i);
            Assignment created = created(upsert, key.fields().get(i));
            if (looked instanceof Reference || created == null || !Objects.equals(created.value(), looked)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Assignment created(Request.Upsert upsert, ScalarField field) {
        return upsert.create().scalars().stream()
                .filter(a -> a.field().equals(field.name()))
                .findFirst()
                .orElse(null);
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

    private Slot byLookingFirst(Model model, Request.Upsert upsert) {
        Slot slot = new ReadPlanner(planning)
                .read(model, new FilterPlanner(planning.schema()).unique(model, upsert.where()));
        UpdatePlanner updates = new UpdatePlanner(planning);
        List<Step> change = planning.branch(() -> {
            Slot changed = updates.change(
                    model, Ties.same(model, slot), upsert.update(), Problems.noRecordFor("an update", model));
            planning.add(new Step.Copy(updates.asItIsNow(model, upsert.update(), changed), slot));
        });
        List<Step> create = planning.branch(() -> planning.add(
                new Step.Copy(new CreatePlanner(planning).insert(model, upsert.create(), Map.of()), slot)));
        planning.add(new Step.When(slot, change, create));
        return slot;
    }
}
