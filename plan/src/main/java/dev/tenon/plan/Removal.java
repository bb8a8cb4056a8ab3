package dev.tenon.plan;

import dev.tenon.error.UnsupportedOptionException;
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
        if (planning.removes(model)) {
            throw endless(model);
        }
        Consequences consequences = new Consequences(planning, model);
        if (!consequences.followDelete()) {
            Slot slot = planning.slot();
            planning.add(
                    new Step.Delete(slot, model.name(), model.table(), where, returning, Change.limit(model, limit)));
            return slot;
        }
        Slot doomed = planning.slot();
        Slot part = planning.slot();
        planning.add(new Step.Read(doomed, Change.rows(model, consequences, where, returning, limit)));
        List<Step> steps = planning.branch(() -> planning.removing(model, () -> {
            consequences.ofDelete(part);
            planning.add(new Step.Delete(
                    planning.slot(), model.name(), model.table(), Change.among(model, part), List.of()));
        }));
        planning.add(new Step.Each(doomed, part, planning.rowsPerPart(model), steps));
        return doomed;
    }

    private static UnsupportedOptionException endless(Model model) {
        return new UnsupportedOptionException(
                "Deleting records of " + model.name()
                        + " would delete others of them in turn, and the database does not do"
                        + " that by itself (relationMode = \"prisma\").",
                "Give the relation onDelete: NoAction and delete the records yourself, or use relationMode ="
                        + " \"foreignKeys\".",
                null);
    }
}
