package dev.tenon.plan;

import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a step that the database cannot do into several that it can and that leave the same in the step's slot: where a write
 * gives nothing back, the rows are read again, by a key that is known beforehand or else by locking them first.
 */
final class Lowering {
    private final Planning planning;
    private final Capabilities can;
    private final LoweredInsert inserts;
    private final LookingInsert looking;

    Lowering(Planning planning) {
        this.planning = planning;
        this.can = planning.capabilities();
        this.inserts = new LoweredInsert(planning);
        this.looking = new LookingInsert(planning);
    }

    List<Step> lower(List<Step> steps) {
        List<Step> lowered = new ArrayList<>();
        steps.forEach(step -> lowered.addAll(lower(step)));
        return lowered;
    }

    private List<Step> lower(Step step) {
        if (step instanceof Step.When when) {
            return List.of(new Step.When(when.slot(), lower(when.present()), lower(when.absent())));
        }
        if (step instanceof Step.Each each) {
            return List.of(lower(each));
        }
        if (step instanceof Step.Update update) {
            return lower(update);
        }
        if (step instanceof Step.Delete delete) {
            return lower(delete);
        }
        if (step instanceof Step.Insert insert) {
            return lower(insert);
        }
        return List.of(step);
    }

    /** What an update leaves in its slot is of one part, although its steps add to what is there. */
    private Step lower(Step.Each each) {
        List<Step> steps = new ArrayList<>();
        for (Step step : each.steps()) {
            List<Step> lowered = lower(step);
            if (step instanceof Step.Update update && !lowered.contains(update)) {
                steps.add(new Step.Copy(planning.slot(), update.into()));
            }
            steps.addAll(lowered);
        }
        return new Step.Each(each.of(), each.part(), each.size(), steps);
    }

    private List<Step> lower(Step.Insert insert) {
        if (looking.mustLook(insert)) {
            return lower(looking.lower(insert));
        }
        return inserts.canGiveBack(insert) ? List.of(insert) : inserts.lower(insert);
    }

    private List<Step> lower(Step.Update update) {
        boolean looks = looksIntoItself(update.where(), update);
        if (update.returning().isEmpty()) {
            return looks ? lockedUpdate(update) : List.of(update);
        }
        if (can.has(Ability.UPDATE_RETURNS) && !looks) {
            return List.of(update);
        }
        Model model = planning.schema().model(update.model());
        Predicate key = looks || update.limit() != null ? null : new KnownKey(model).afterwards(update);
        return key == null ? lockedUpdate(update) : updateAndRead(update, key);
    }

    private List<Step> updateAndRead(Step.Update update, Predicate key) {
        Slot count = planning.slot();
        Step read = asItIsNow(update.into(), update, update.returning(), key);
        return List.of(update.counting(count, update.where()), new Step.When(count, List.of(read), List.of()));
    }

    private List<Step> lockedUpdate(Step.Update update) {
        List<Column> identity = identity(update.model());
        Slot locked = planning.slot();
        Slot part = planning.slot();
        Slot count = planning.slot();
        List<Assign> moved = update.assigns().stream()
                .filter(assign -> identity.contains(assign.column()))
                .toList();
        List<Step> steps = new ArrayList<>();
        steps.add(update.counting(count, among(identity, part)));
        if (update.returning().isEmpty()) {
            steps.add(new Step.Add(count, update.into()));
        } else {
            List<Column> movedColumns = moved.stream().map(Assign::column).toList();
            List<String> fields = identity.stream()
                    .map(column -> movedColumns.contains(column) ? Step.Lock.after(column) : column.field())
                    .toList();
            Slot rows = planning.slot();
            steps.add(asItIsNow(rows, update, update.returning(), new Predicate.AmongRows(identity, part, fields)));
            steps.add(new Step.Add(rows, update.into()));
        }
        return List.of(
                new Step.Lock(locked, update.model(), update.table(), identity, moved, update.where(), update.limit()),
                new Step.Each(locked, part, rowsPerPart(update), steps));
    }

    private List<Step> lower(Step.Delete delete) {
        boolean looks = looksIntoItself(delete.where(), delete) || changesWhatItLooksAt(delete);
        boolean gives = delete.returning().isEmpty() || can.has(Ability.DELETE_RETURNS);
        if (gives && !looks) {
            return List.of(delete);
        }
        List<Column> identity = identity(delete.model());
        List<Column> columns = new ArrayList<>(delete.returning());
        identity.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        Slot part = planning.slot();
        Step gone = new Step.Delete(planning.slot(), delete.model(), delete.table(), among(identity, part), List.of());
        return List.of(
                new Step.Lock(
                        delete.into(),
                        delete.model(),
                        delete.table(),
                        columns,
                        List.of(),
                        delete.where(),
                        delete.limit()),
                new Step.Each(delete.into(), part, rowsPerPart(delete), List.of(gone)));
    }

    /**
     * A read of rows that were just written to, and are locked by that. Read without a lock, a row that the write left with the values
     * that it had would be as it was when the transaction began, or not there.
     */
    static Step asItIsNow(Slot into, Step.Write write, List<Column> columns, Predicate where) {
        return new Step.Lock(into, write.model(), write.table(), columns, List.of(), where, null);
    }

    private boolean looksIntoItself(Predicate where, Step.Write write) {
        return !can.has(Ability.WRITE_LOOKS_INTO_ITS_TABLE) && looksInto(write, where);
    }

    /** Nothing refers to the rows of a link table, which goes by the name of one of its models. */
    private boolean changesWhatItLooksAt(Step.Delete delete) {
        Model model = planning.schema().model(delete.model());
        return !can.has(Ability.DELETE_CHOOSES_FIRST)
                && planning.hasForeignKeys()
                && delete.table().equals(model.table())
                && new Ripples(planning.schema(), model).reach(delete);
    }

    private static boolean looksInto(Step.Write write, Predicate where) {
        return where.lookups().anyMatch(lookup -> lookup.table().equals(write.table()));
    }

    private static Predicate among(List<Column> identity, Slot rows) {
        return new Predicate.AmongRows(
                identity, rows, identity.stream().map(Column::field).toList());
    }

    private List<Column> identity(String model) {
        return Column.of(planning.schema().model(model).identity());
    }

    private int rowsPerPart(Step.Write write) {
        return planning.rowsPerPart(planning.schema().model(write.model()));
    }
}
