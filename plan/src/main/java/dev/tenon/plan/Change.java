package dev.tenon.plan;

import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans that records change, with what must happen to those that refer to them where the database does not see to it. */
final class Change {
    private final Planning planning;
    private final Model model;
    private @Nullable Integer limit;
    private @Nullable Problem unreferenced;

    Change(Planning planning, Model model) {
        this.planning = planning;
        this.model = model;
    }

    /** Only so many records change; null is all. */
    Change atMost(@Nullable Integer records) {
        limit = records;
        return this;
    }

    /** The problem that it is if a record would refer to one that is not there; null is the database's own error. */
    Change orElse(@Nullable Problem problem) {
        unreferenced = problem;
        return this;
    }

    /** Adds the steps for every record that meets the condition. */
    Slot set(List<Assign> assigns, Predicate where, List<Column> returning) {
        Slot slot = planning.slot();
        planning.add(new Step.Update(
                slot, model.name(), model.table(), assigns, where, returning, limit(model, limit), unreferenced));
        return slot;
    }

    static Step.@Nullable Limit limit(Model model, @Nullable Integer records) {
        return records == null ? null : new Step.Limit(records, Column.of(model.identity()));
    }
}
