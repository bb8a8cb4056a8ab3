package dev.tenon.meaning;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Expression;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random changes of the scalar fields that are no part of a foreign key; of keys only such as set one value. */
final class RandomAssignments {
    private static final List<Operation> EXACT = List.of(Operation.INCREMENT, Operation.DECREMENT, Operation.MULTIPLY);

    private final Dice dice;
    private final RandomValues values;

    RandomAssignments(Dice dice, RandomValues values) {
        this.dice = dice;
        this.values = values;
    }

    WriteData of(Model model) {
        return new WriteData(
                dice.some(free(model), 3).stream()
                        .map(field -> of(model, field))
                        .toList(),
                List.of());
    }

    /** Of the fields that no unique key has. */
    WriteData ofNoKey(Model model) {
        List<Assignment> all = new ArrayList<>();
        for (ScalarField field : dice.some(free(model), 4)) {
            if (!isKey(model, field)) {
                all.add(Assignment.set(field.name(), plain(field)));
            }
        }
        return new WriteData(all, List.of());
    }

    private Assignment of(Model model, ScalarField field) {
        if (isKey(model, field) || dice.coin()) {
            return Assignment.set(field.name(), plain(field));
        }
        if (field.isList()) {
            Object added = dice.coin() ? values.of(field) : values.of(field.type());
            return new Assignment(field.name(), Operation.PUSH, added);
        }
        if (dice.once(3)) {
            return Assignment.set(field.name(), new Expression.OfField(alike(model, field)));
        }
        if (!isNumber(field)) {
            return Assignment.set(field.name(), plain(field));
        }
        Operation operation = dice.once(4) && !field.is(ScalarType.DECIMAL) ? Operation.DIVIDE : dice.pick(EXACT);
        Object value = values.of(field.type());
        return dice.coin()
                ? new Assignment(field.name(), operation, value)
                : Assignment.set(
                        field.name(),
                        new Expression.Arithmetic(
                                new Expression.OfField(alike(model, field)), operation, new Expression.OfValue(value)));
    }

    private @Nullable Object plain(ScalarField field) {
        return field.isOptional() && dice.once(4) ? null : values.of(field);
    }

    /** A field of the same type. */
    private String alike(Model model, ScalarField field) {
        return dice.pick(model.scalarFields().stream()
                        .filter(other -> !other.isList() && other.type().equals(field.type()))
                        .toList())
                .name();
    }

    private static boolean isNumber(ScalarField field) {
        return field.is(ScalarType.INT)
                || field.is(ScalarType.BIG_INT)
                || field.is(ScalarType.FLOAT)
                || field.is(ScalarType.DECIMAL);
    }

    private static boolean isKey(Model model, ScalarField field) {
        return model.uniqueCriteria().stream().anyMatch(key -> key.fields().contains(field));
    }

    /** The fields that are no part of a foreign key. */
    static List<ScalarField> free(Model model) {
        return model.scalarFields().stream()
                .filter(field -> model.relationFields().stream()
                        .noneMatch(relation -> relation.link() instanceof Link.Here here
                                && here.fields().contains(field)))
                .toList();
    }
}
