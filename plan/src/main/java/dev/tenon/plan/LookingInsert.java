package dev.tenon.plan;

import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.Model;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/**
 * An INSERT that is to mind one unique key, by a database that cannot be told which: where another key could be in the way, the
 * row of the key is looked for and locked first.
 */
final class LookingInsert {
    private final Planning planning;

    LookingInsert(Planning planning) {
        this.planning = planning;
    }

    /** Whether the database could take another row for the one that is meant. */
    boolean mustLook(Step.Insert insert) {
        Capabilities can = planning.capabilities();
        List<Column> key = key(insert);
        if (key.isEmpty() || can.has(Ability.UPSERT_NAMES_KEY)) {
            return false;
        }
        boolean losesKey = insert.conflict() instanceof Step.Conflict.Change change
                && !insert.returning().isEmpty()
                && !can.has(Ability.INSERT_RETURNS)
                && change.assigns().stream().anyMatch(assign -> key.contains(assign.column()));
        Model model = planning.schema().model(insert.model());
        return losesKey
                || model.uniqueCriteria().stream()
                        .anyMatch(other -> !Column.of(other.fields()).equals(key) && mayBeInTheWay(other, insert));
    }

    /** Looks for each row, and changes it, leaves it or makes it. */
    List<Step> lower(Step.Insert insert) {
        List<Step> steps = new ArrayList<>();
        for (List<Operand> row : insert.rows()) {
            List<Operand> values = new LoweredInsert(planning).made(insert, row, steps);
            List<Column> key = key(insert);
            List<Predicate> parts = new ArrayList<>();
            key.forEach(column -> parts.add(FilterPlanner.equal(column, value(insert, values, column))));
            Slot found = planning.slot();
            steps.add(new Step.Lock(
                    found, insert.model(), insert.table(), key, List.of(), new Predicate.And(parts), null));
            steps.add(new Step.When(found, present(insert, values, parts), List.of(insert.plain(List.of(values)))));
        }
        return steps;
    }

    private List<Step> present(Step.Insert insert, List<Operand> values, List<Predicate> key) {
        if (!(insert.conflict() instanceof Step.Conflict.Change change)) {
            return List.of();
        }
        Slot changed = planning.slot();
        List<Assign> assigns = change.assigns().stream()
                .map(assign ->
                        new Assign(assign.column(), assign.operation(), settled(insert, values, assign.operand())))
                .toList();
        return List.of(
                new Step.Update(
                        changed,
                        insert.model(),
                        insert.table(),
                        assigns,
                        new Predicate.And(key),
                        insert.returning(),
                        null,
                        insert.unreferenced()),
                new Step.Add(changed, insert.into()));
    }

    /** What stands for a value of the row becomes that value. */
    private static Operand settled(Step.Insert insert, List<Operand> values, Operand operand) {
        if (operand instanceof Operand.Proposed proposed) {
            return value(insert, values, proposed.column());
        }
        return operand instanceof Operand.Computed computed
                ? new Operand.Computed(
                        settled(insert, values, computed.left()),
                        computed.operation(),
                        settled(insert, values, computed.right()))
                : operand;
    }

    private static Operand value(Step.Insert insert, List<Operand> values, Column column) {
        int place = insert.columns().indexOf(column);
        return place < 0 ? new Operand.Given(null) : values.get(place);
    }

    private static List<Column> key(Step.Insert insert) {
        if (insert.conflict() instanceof Step.Conflict.Change change) {
            return change.key();
        }
        return insert.conflict() instanceof Step.Conflict.Ignore ignore ? ignore.key() : List.of();
    }

    /** A key that the database counts anew for the rows is never in their way, nor is one of which each lacks a part. */
    private static boolean mayBeInTheWay(UniqueKey key, Step.Insert insert) {
        return key.fields().stream().noneMatch(field -> {
            int place = insert.columns().indexOf(Column.of(field));
            return place < 0
                    ? field.defaultValue() instanceof DefaultValue.Autoincrement
                    : insert.rows().stream().allMatch(row -> isNull(row.get(place)));
        });
    }

    private static boolean isNull(Operand operand) {
        return operand instanceof Operand.Given given && given.value() == null;
    }
}
