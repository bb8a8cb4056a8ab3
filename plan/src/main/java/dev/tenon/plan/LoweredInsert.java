package dev.tenon.plan;

import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import java.util.ArrayList;
import java.util.List;

/** An INSERT whose rows are to be given back by a database that cannot: row by row, each read by its key. */
final class LoweredInsert {
    private final Planning planning;

    LoweredInsert(Planning planning) {
        this.planning = planning;
    }

    /** Whether the database can do it as it is. */
    boolean canGiveBack(Step.Insert insert) {
        Capabilities can = planning.capabilities();
        return insert.returning().isEmpty()
                || can.has(
                        insert.conflict() instanceof Step.Conflict.Ignore
                                ? Ability.LEAVING_INSERT_RETURNS
                                : Ability.INSERT_RETURNS);
    }

    List<Step> lower(Step.Insert insert) {
        List<Step> steps = new ArrayList<>();
        for (List<Operand> row : insert.rows()) {
            steps.addAll(one(insert, made(insert, row, steps)));
        }
        return steps;
    }

    /** The values of a row, those that the client makes made once by a step that is added. */
    List<Operand> made(Step.Insert insert, List<Operand> row, List<Step> steps) {
        if (row.stream().noneMatch(Operand.Generated.class::isInstance)) {
            return row;
        }
        Slot made = planning.slot();
        steps.add(new Step.Make(made, insert.columns(), row));
        return insert.columns().stream()
                .map(column -> (Operand) new Operand.FromSlot(made, column.field()))
                .toList();
    }

    private List<Step> one(Step.Insert insert, List<Operand> row) {
        Slot count = planning.slot();
        Slot rows = planning.slot();
        Predicate key = key(insert, row);
        Step read = Lowering.asItIsNow(rows, insert, insert.returning(), key);
        Step add = new Step.Add(rows, insert.into());
        return List.of(insert.counting(count, List.of(row)), new Step.When(count, List.of(read, add), List.of()));
    }

    private Predicate key(Step.Insert insert, List<Operand> row) {
        Model model = planning.schema().model(insert.model());
        boolean isNew = !(insert.conflict() instanceof Step.Conflict.Change);
        Predicate key = new KnownKey(model).of(insert.columns(), row, isNew);
        if (key == null) {
            throw new UnsupportedOptionException(
                    "A new " + model.name() + " cannot be read back: the database makes its key and does not tell it.",
                    "Let the client make the key (@default(uuid()) and the like), or let the database count it"
                            + " (@default(autoincrement())).",
                    null);
        }
        return key;
    }
}
