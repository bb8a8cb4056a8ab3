package dev.tenon.plan;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans that records go, with what must happen to those that refer to them where the database does not see to it. */
final class Removal {
    private final Planning planning;
    private final Model model;

    Removal(Planning planning, Model model) {
        this.planning = planning;
        this.model = model;
    }

    /** Every record that meets the condition. */
    Slot delete(Predicate where, List<Column> returning) {
        return delete(where, returning, null);
    }

    /**
     * Records that meet the condition.
     *
     * @param limit how many at most; null is all
     */
    Slot delete(Predicate where, List<Column> returning, @Nullable Integer limit) {
        Slot slot = planning.slot();
        planning.add(new Step.Delete(slot, model.name(), model.table(), where, returning, Change.limit(model, limit)));
        return slot;
    }
}
