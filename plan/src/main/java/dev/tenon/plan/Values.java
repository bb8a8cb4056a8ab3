package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.schema.Arity;
import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that a write gives to a record's own columns: those given, those of its foreign keys, and its defaults. */
final class Values {
    private Values() {}

    /** The value of every column of a new record that the database is not left to fill, in the model's order. */
    static Map<ScalarField, Operand> forNew(Model model, WriteData data, Map<ScalarField, Operand> keys) {
        Map<ScalarField, Operand> given = new LinkedHashMap<>(keys);
        for (Assignment assignment : data.scalars()) {
            ScalarField field = model.scalarField(assignment.field());
            if (assignment.operation() != Assignment.Operation.SET) {
                throw new InvalidArgumentException(
                        "A new " + model.name() + " has no value of `" + field.name() + "` yet to "
                                + assignment.operation().name().toLowerCase(Locale.ROOT) + ".",
                        "Give `" + field.name() + "` its value.",
                        null);
            }
            given.put(field, value(model, field, assignment));
        }
        Map<ScalarField, Operand> values = new LinkedHashMap<>();
        for (ScalarField field : model.scalarFields()) {
            Operand operand = given.containsKey(field) ? given.get(field) : missing(model, field);
            if (operand != null) {
                values.put(field, operand);
            }
        }
        return values;
    }

    /** The changes of an existing record's columns; with {@code @updatedAt} fields added if there is any. */
    static List<Assign> forChange(Model model, WriteData data, Map<ScalarField, Operand> keys) {
        List<Assign> assigns = new ArrayList<>();
        for (Assignment assignment : data.scalars()) {
            ScalarField field = model.scalarField(assignment.field());
            assigns.add(new Assign(Column.of(field), assignment.operation(), value(model, field, assignment)));
        }
        keys.forEach((field, operand) -> assigns.add(Assign.set(Column.of(field), operand)));
        if (!assigns.isEmpty()) {
            for (ScalarField field : model.scalarFields()) {
                boolean isSet =
                        assigns.stream().anyMatch(a -> a.column().field().equals(field.name()));
                if (field.updatedAt() && !isSet) {
                    assigns.add(Assign.set(Column.of(field), new Operand.Generated(new DefaultValue.Now())));
                }
            }
        }
        return assigns;
    }

    /** The values that take a foreign key away: null for those of its fields that may be null; none if all are required. */
    static Map<ScalarField, Operand> cleared(List<ScalarField> key) {
        Map<ScalarField, Operand> cleared = new LinkedHashMap<>();
        key.stream().filter(ScalarField::isOptional).forEach(f -> cleared.put(f, new Operand.Given(null)));
        return cleared;
    }

    private static Operand value(Model model, ScalarField field, Assignment assignment) {
        if (assignment.value() == null && field.arity() == Arity.REQUIRED) {
            throw nullForRequired(model, field);
        }
        return new Operand.Given(assignment.value());
    }

    private static @Nullable Operand missing(Model model, ScalarField field) {
        DefaultValue byDefault = field.defaultValue();
        if (byDefault instanceof DefaultValue.Literal literal) {
            return new Operand.Given(literal.value());
        }
        if (byDefault != null) {
            return byDefault.isMadeByDatabase() ? null : new Operand.Generated(byDefault);
        }
        if (field.updatedAt()) {
            return new Operand.Generated(new DefaultValue.Now());
        }
        if (field.arity() == Arity.REQUIRED) {
            throw new InvalidArgumentException(
                    "The required field `" + field.name() + "` of a new " + model.name() + " was given no value.",
                    "Give `" + field.name() + "` a value, or a @default in the schema.",
                    null);
        }
        return new Operand.Given(null);
    }

    private static InvalidArgumentException nullForRequired(Model model, ScalarField field) {
        return new InvalidArgumentException(
                "The field `" + field.name() + "` of " + model.name() + " is required and must not be null.",
                "Give it a value, or make it optional in the schema.",
                null);
    }
}
