package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Expression;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.schema.Arity;
import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that a write gives to a record's own columns: those given, those of its foreign keys, and its defaults. */
final class Values {
    private Values() {}

    /** The value of every column of a new record that the database is not left to fill, in the model's order. */
    static Map<ScalarField, Operand> forNew(Model model, WriteData data, Map<ScalarField, Operand> keys) {
        refuseUnfillable(model);
        Map<ScalarField, Operand> given = new LinkedHashMap<>(keys);
        for (Assignment assignment : data.scalars()) {
            ScalarField field = model.scalarField(assignment.field());
            if (assignment.operation() != Operation.SET || assignment.value() instanceof Expression) {
                throw new InvalidArgumentException(
                        "A new " + model.name() + " has no values yet from which `" + field.name()
                                + "` could be reckoned (" + word(assignment.operation()) + ").",
                        "Give `" + field.name() + "` its value.",
                        null);
            }
            refuseTwice(model, field, keys);
            given.put(field, value(model, field, assignment));
        }
        Map<ScalarField, Operand> values = new LinkedHashMap<>();
        for (ScalarField field : model.scalarFields()) {
            Operand operand = given.containsKey(field) ? given.get(field) : missing(model, field);
            if (operand != null) {
                values.put(field, operand);
            }
        }
        for (ScalarField field : model.hidden()) {
            generated(field).ifPresent(operand -> values.put(field, operand));
        }
        return values;
    }

    /** The changes of an existing record's columns; if there is any, also of {@code @updatedAt} and {@code @version} fields. */
    static List<Assign> forChange(Model model, WriteData data, Map<ScalarField, Operand> keys) {
        List<Assign> assigns = new ArrayList<>();
        for (Assignment assignment : data.scalars()) {
            ScalarField field = model.scalarField(assignment.field());
            refuseTwice(model, field, keys);
            assigns.add(new Assign(Column.of(field), assignment.operation(), value(model, field, assignment)));
        }
        keys.forEach((field, operand) -> assigns.add(Assign.set(Column.of(field), operand)));
        return assigns.isEmpty() ? assigns : kept(model, assigns);
    }

    /** The changes, with those of the fields that every change of a record changes. */
    static List<Assign> kept(Model model, List<Assign> changes) {
        List<Assign> assigns = new ArrayList<>(changes);
        for (ScalarField field : model.columns().toList()) {
            if (assigns.stream().anyMatch(a -> a.column().field().equals(field.name()))) {
                continue;
            }
            if (field.updatedAt()) {
                assigns.add(Assign.set(Column.of(field), new Operand.Generated(new DefaultValue.Now())));
            }
            if (field.version()) {
                Object one = field.is(ScalarType.BIG_INT) ? (Object) 1L : (Object) 1;
                assigns.add(new Assign(Column.of(field), Operation.INCREMENT, new Operand.Given(one)));
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
        Object value = assignment.value();
        if (assignment.operation() == Operation.SET) {
            if (value == null && field.arity() == Arity.REQUIRED) {
                throw nullForRequired(model, field);
            }
            return value instanceof Expression expression
                    ? new Expressions(model, field).operand(expression)
                    : new Operand.Given(value);
        }
        boolean fits = assignment.operation() == Operation.PUSH ? field.isList() : field.isNumeric() && !field.isList();
        if (!fits || value == null) {
            throw new InvalidArgumentException(
                    "The field `" + field.name() + "` of " + model.name() + " cannot " + word(assignment.operation())
                            + (value == null ? " without a value." : "."),
                    "Set it to a value; numbers can increment, decrement, multiply and divide, lists can push.",
                    null);
        }
        boolean one = assignment.operation() == Operation.PUSH && !(value instanceof List);
        return new Operand.Given(one ? List.of(value) : value);
    }

    private static @Nullable Operand missing(Model model, ScalarField field) {
        DefaultValue byDefault = field.defaultValue();
        if (byDefault instanceof DefaultValue.Literal literal) {
            return new Operand.Given(literal.value());
        }
        if (byDefault instanceof DefaultValue.Literals literals) {
            return new Operand.Given(literals.values());
        }
        if (byDefault != null || field.updatedAt()) {
            return generated(field).orElse(null);
        }
        if (field.arity() == Arity.REQUIRED) {
            throw new InvalidArgumentException(
                    "The required field `" + field.name() + "` of a new " + model.name() + " was given no value.",
                    "Give `" + field.name() + "` a value, or a @default in the schema.",
                    null);
        }
        return new Operand.Given(null);
    }

    /** The value that is made for a field, if it is not the database that makes it. */
    private static Optional<Operand> generated(ScalarField field) {
        DefaultValue made =
                field.defaultValue() == null && field.updatedAt() ? new DefaultValue.Now() : field.defaultValue();
        boolean isFixed = made instanceof DefaultValue.Literal || made instanceof DefaultValue.Literals;
        return Optional.ofNullable(made)
                .filter(value -> !isFixed && !value.isMadeByDatabase())
                .map(Operand.Generated::new);
    }

    private static void refuseUnfillable(Model model) {
        model.obstacle().ifPresent(obstacle -> {
            throw new InvalidArgumentException(obstacle.problem(), obstacle.cure(), null);
        });
    }

    private static void refuseTwice(Model model, ScalarField field, Map<ScalarField, Operand> keys) {
        if (keys.containsKey(field)) {
            throw new InvalidArgumentException(
                    "The field `" + field.name() + "` of " + model.name()
                            + " is given a value both by itself and by the relation that it ties.",
                    "Write either to the relation or to its foreign key.",
                    null);
        }
    }

    private static InvalidArgumentException nullForRequired(Model model, ScalarField field) {
        return new InvalidArgumentException(
                "The field `" + field.name() + "` of " + model.name() + " is required and must not be null.",
                "Give it a value, or make it optional in the schema.",
                null);
    }

    private static String word(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }
}
