package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans what is done to many records of one model at once. */
final class BulkPlanner {
    private final Planning planning;

    BulkPlanner(Planning planning) {
        this.planning = planning;
    }

    Plan count(Request.Count count) {
        Model model = planning.schema().model(count.model());
        Slot slot = planning.slot();
        Predicate where = new FilterPlanner(planning.schema()).plan(model, count.where());
        planning.add(new Step.Count(slot, model.name(), model.table(), where));
        return planning.finish(slot, Plan.Answer.COUNT);
    }

    Plan createMany(Request.CreateMany create) {
        Model model = planning.schema().model(create.model());
        InsertPlanner inserts = new InsertPlanner(planning, model);
        if (create.skipDuplicates()) {
            inserts.onConflict(new Step.Conflict.Ignore());
        }
        if (create.returning() == null) {
            return planning.finish(inserts.insert(NewRecord.of(create.rows())).slot(), Plan.Answer.COUNT);
        }
        InsertPlanner.Made made = inserts.readBack().insert(NewRecord.of(create.rows()));
        List<Integer> places = made.places().stream().map(Place::row).toList();
        boolean inOrder = IntStream.range(0, places.size()).allMatch(i -> places.get(i) == i);
        if (!inOrder && !create.skipDuplicates()) {
            planning.add(new Step.Arrange(made.slot(), places));
        }
        Slot slot = new TiedToItself(planning, model, create.rows()).asTheyAreNow(made.slot());
        new ReadPlanner(planning).load(slot, model, create.returning());
        return planning.finish(slot, Plan.Answer.ROWS);
    }

    Plan updateMany(Request.UpdateMany update) {
        Model model = planning.schema().model(update.model());
        refuseNegative("updateMany", model, update.limit());
        List<Assign> assigns = Values.forChange(model, withoutRelations(model, update.data()), Map.of());
        Plan.Answer answer = update.returning() == null ? Plan.Answer.COUNT : Plan.Answer.ROWS;
        if (assigns.isEmpty()) {
            return untouched(model, update);
        }
        Predicate where = new FilterPlanner(planning.schema()).plan(model, update.where());
        List<Column> returning = update.returning() == null ? List.of() : Column.of(model);
        Slot changed = new Change(planning, model).atMost(update.limit()).set(assigns, where, returning);
        if (update.returning() == null) {
            return planning.finish(changed, answer);
        }
        ReadPlanner reads = new ReadPlanner(planning);
        boolean keysFollow = new Reach(planning, model).keysFollow(update.data());
        Slot slot = keysFollow ? reads.again(model, changed, planning.rowsPerPart(model)) : changed;
        reads.load(slot, model, update.returning());
        return planning.finish(slot, answer);
    }

    /** A change that sets nothing is told, as by an UPDATE, of the records that it is about. */
    private Plan untouched(Model model, Request.UpdateMany update) {
        if (update.returning() != null) {
            return new ReadPlanner(planning)
                    .findMany(new Request.FindMany(
                            model.name(),
                            new ReadArguments(update.where(), List.of(), null, 0, update.limit(), update.returning())));
        }
        if (update.limit() == null) {
            return count(new Request.Count(model.name(), update.where()));
        }
        Predicate where = new FilterPlanner(planning.schema()).plan(model, update.where());
        Slot slot = planning.slot();
        planning.add(new Step.Read(
                slot,
                Select.where(model.name(), model.table(), Column.of(model.identity()), where)
                        .first(update.limit())));
        return planning.finish(slot, Plan.Answer.COUNT);
    }

    Plan deleteMany(Request.DeleteMany delete) {
        Model model = planning.schema().model(delete.model());
        refuseNegative("deleteMany", model, delete.limit());
        Predicate where = new FilterPlanner(planning.schema()).plan(model, delete.where());
        Slot slot = new Removal(planning, model).delete(where, List.of(), delete.limit());
        return planning.finish(slot, Plan.Answer.COUNT);
    }

    static WriteData withoutRelations(Model model, WriteData data) {
        if (!data.relations().isEmpty()) {
            throw new InvalidArgumentException(
                    "A change of many records of " + model.name() + " cannot write to the relation `"
                            + data.relations().get(0).relation() + "`.",
                    "Give the foreign key instead, or write the records one by one in a transaction.",
                    null);
        }
        return data;
    }

    private static void refuseNegative(String operation, Model model, @Nullable Integer limit) {
        if (limit != null && limit < 0) {
            throw new InvalidArgumentException(
                    "`" + operation + "` of `" + model.name() + "`: Provided limit (" + limit
                            + ") must be a positive integer.",
                    "Give how many records at most, or leave the limit out for all of them.",
                    null);
        }
    }
}
