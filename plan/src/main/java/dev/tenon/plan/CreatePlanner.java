package dev.tenon.plan;

import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.WriteData;
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
        List<WriteData> rows = List.of(create.data());
        Slot made = new InsertPlanner(planning, model)
                .readBack()
                .insert(NewRecord.of(rows))
                .slot();
        Slot slot = new TiedToItself(planning, model, rows).asTheyAreNow(made);
        new ReadPlanner(planning).load(slot, model, create.selection());
        return planning.finish(slot, Plan.Answer.ROWS);
    }
}
