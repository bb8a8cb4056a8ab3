package dev.tenon.plan;

import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A unique key of a model whose values can be told before a row is written, so that the row can be read by it afterwards. */
final class KnownKey {
    private final Model model;

    KnownKey(Model model) {
        this.model = model;
    }

    /** The condition that the only row of an update meets when it is done; null if that cannot be told. */
    @Nullable Predicate afterwards(Step.Update update) {
        Map<String, Operand> values = new HashMap<>();
        collect(update.where(), values);
        for (UniqueKey key : model.uniqueCriteria()) {
            if (values.keySet()
                    .containsAll(key.fields().stream().map(ScalarField::name).toList())) {
                Predicate condition = changed(key, values, update.assigns());
                if (condition != null) {
                    return condition;
                }
            }
        }
        return null;
    }

    /**
     * The condition that a new row of these values meets, and no other; null if that cannot be told.
     *
     * @param last whether the number that the database counts for the row can be asked for
     */
    @Nullable Predicate of(List<Column> columns, List<Operand> values, boolean last) {
        for (UniqueKey key : model.uniqueCriteria()) {
            Predicate condition = condition(key.fields(), columns, values, last);
            if (condition != null) {
                return condition;
            }
        }
        return null;
    }

    private static @Nullable Predicate condition(
            List<ScalarField> key, List<Column> columns, List<Operand> values, boolean last) {
        List<Predicate> parts = new ArrayList<>();
        for (ScalarField field : key) {
            int place = columns.indexOf(Column.of(field));
            boolean counted = field.defaultValue() instanceof DefaultValue.Autoincrement;
            if (place >= 0 && isKnown(values.get(place))) {
                parts.add(FilterPlanner.equal(Column.of(field), values.get(place)));
            } else if (place < 0 && counted && last) {
                parts.add(FilterPlanner.equal(Column.of(field), new Operand.LastNumber()));
            } else {
                return null;
            }
        }
        return new Predicate.And(parts);
    }

    private static void collect(Predicate where, Map<String, Operand> values) {
        if (where instanceof Predicate.And and) {
            and.parts().forEach(part -> collect(part, values));
        } else if (where instanceof Predicate.Compare compare
                && compare.comparison() == Comparison.EQUAL
                && isKnown(compare.operand())) {
            values.put(compare.column().field(), compare.operand());
        }
    }

    private static @Nullable Predicate changed(UniqueKey key, Map<String, Operand> values, List<Assign> assigns) {
        List<Predicate> parts = new ArrayList<>();
        for (ScalarField field : key.fields()) {
            Operand operand = values.get(field.name());
            for (Assign assign : assigns) {
                if (assign.column().field().equals(field.name())) {
                    operand = assign.operation() == Operation.SET ? assign.operand() : null;
                }
            }
            if (operand == null || !isKnown(operand)) {
                return null;
            }
            parts.add(FilterPlanner.equal(Column.of(field), operand));
        }
        return new Predicate.And(parts);
    }

    /** Whether it is the same value whenever it is asked for, and one. */
    private static boolean isKnown(Operand operand) {
        return operand instanceof Operand.FromSlot || (operand instanceof Operand.Given given && given.value() != null);
    }
}
