package dev.tenon.plan;

import dev.tenon.plan.request.Request;
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
        if (delete.selection().includes().isEmpty()) {
            Slot slot = planning.slot();
            planning.add(new Step.Delete(slot, model.name(), model.table(), where, Column.of(model)));
            planning.add(new Step.Require(slot, 1, Problems.noRecordFor("a delete", model)));
            return planning.finish(slot, Plan.Answer.ROWS);
        }
        ReadPlanner reads = new ReadPlanner(planning);
        Slot slot = reads.read(model, where);
        planning.add(new Step.Require(slot, 1, Problems.noRecordFor("a delete", model)));
        reads.load(slot, model, delete.selection());
        planning.add(new Step.Delete(planning.slot(), model.name(), model.table(), Ties.same(model, slot), List.of()));
        return planning.finish(slot, Plan.Answer.ROWS);
    }
}
