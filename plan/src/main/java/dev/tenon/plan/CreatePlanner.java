package dev.tenon.plan;

import dev.tenon.plan.request.Request;
import dev.tenon.plan.step.Slot;
import dev.tenon.schema.Model;
import java.util.List;

/** Plans a new record and all that is nested in it. */
final class CreatePlanner {
    private final Planning planning;

    CreatePlanner(Planning planning) {
        this.planning = planning;
    }

    Plan create(Request.Create create) {
        Model model = planning.schema().model(create.model());
        Slot slot = new InsertPlanner(planning, model)
                .readBack()
                .insert(NewRecord.of(List.of(create.data())))
                .slot();
        new ReadPlanner(planning).load(slot, model, create.selection());
        return planning.finish(slot, Plan.Answer.ROWS);
    }
}
