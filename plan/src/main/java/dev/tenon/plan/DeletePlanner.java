package dev.tenon.plan;

import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import java.util.List;

/** Plans the end of one record; what is to come with it is read before. */
final class DeletePlanner {
    private final Planning planning;

    DeletePlanner(Planning planning) {
        this.planning = planning;
    }

    Plan delete(Request.Delete delete) {
        Model model = planning.schema().model(delete.model());
        Predicate where = new FilterPlanner(planning.schema()).unique(model, delete.where());
        if (comesAlone(delete.selection())) {
            Slot slot = new Removal(planning, model).delete(where, Column.of(model));
            require(delete, model, slot);
            new ReadPlanner(planning).load(slot, model, delete.selection());
            return planning.finish(slot, Plan.Answer.ROWS);
        }
        ReadPlanner reads = new ReadPlanner(planning);
        Slot slot = reads.read(model, where);
        require(delete, model, slot);
        reads.attach(slot, model, delete.selection());
        List<Step> end = planning.branch(
                () -> new Removal(planning, model).delete(Ties.same(model, Place.only(slot)), List.of()));
        if (delete.mayBeMissing()) {
            planning.add(new Step.When(slot, end, List.of()));
        } else {
            end.forEach(planning::add);
        }
        reads.keep(slot, model, delete.selection());
        return planning.finish(slot, Plan.Answer.ROWS);
    }

    private void require(Request.Delete delete, Model model, Slot slot) {
        if (!delete.mayBeMissing()) {
            planning.add(new Step.Require(slot, 1, Problems.noRecordFor("a delete", model)));
        }
    }

    private static boolean comesAlone(Selection selection) {
        return selection.includes().isEmpty() && selection.counts().isEmpty();
    }
}
