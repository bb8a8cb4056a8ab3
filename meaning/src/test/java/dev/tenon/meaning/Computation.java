package dev.tenon.meaning;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Expression;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.ScalarField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What fields become: all of it reckoned from what the record held before. Numbers at which types end are left open. */
final class Computation {
    private static final long MOST = 1_000_000_000_000L;
    private static final int DIGITS = 20;

    private final Entity before;

    private Computation(Entity before) {
        this.before = before;
    }

    /** The new values of the fields that are assigned, for a record. */
    static Map<String, @Nullable Object> of(Entity before, WriteData data) {
        Computation computation = new Computation(before);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Assignment assignment : data.scalars()) {
            ScalarField field = before.model().scalarField(assignment.field());
            Object value = computation.value(field, assignment);
            if (value == null && !field.isOptional()) {
                throw new Refused("it must have a value");
            }
            values.put(field.name(), value);
        }
        return values;
    }

    private @Nullable Object value(ScalarField field, Assignment assignment) {
        Object old = before.value(field.name());
        return switch (assignment.operation()) {
            case SET -> assignment.value() instanceof Expression expression ? value(expression) : assignment.value();
            case PUSH -> pushed(old, assignment.value());
            default -> result(old, assignment.operation(), assignment.value());
        };
    }

    private @Nullable Object value(Expression expression) {
        if (expression instanceof Expression.OfField field) {
            return before.value(field.field());
        }
        if (expression instanceof Expression.OfValue value) {
            return value.value();
        }
        Expression.Arithmetic arithmetic = (Expression.Arithmetic) expression;
        return result(value(arithmetic.left()), arithmetic.operation(), value(arithmetic.right()));
    }

    private static Object pushed(@Nullable Object old, @Nullable Object added) {
        List<Object> list = new ArrayList<>((List<?>) old);
        if (added instanceof List<?> several) {
            list.addAll(several);
        } else {
            list.add(added);
        }
        return list;
    }

    private static @Nullable Object result(
            @Nullable Object left, Assignment.Operation operation, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Integer a) {
            return (int) whole(a, operation, (Integer) right, Integer.MAX_VALUE);
        }
        if (left instanceof Long a) {
            return whole(a, operation, (Long) right, MOST);
        }
        return left instanceof Double a
                ? (Object) real(a, operation, (Double) right)
                : exact((BigDecimal) left, operation, (BigDecimal) right);
    }

    private static long whole(long left, Assignment.Operation operation, long right, long most) {
        if (Math.abs((double) left) > most
                || Math.abs((double) right) > most
                || (right == 0 && operation == Assignment.Operation.DIVIDE)) {
            throw new Ambiguous();
        }
        double about = real((double) left, operation, (double) right);
        if (Math.abs(about) > most) {
            throw new Ambiguous();
        }
        return switch (operation) {
            case INCREMENT -> left + right;
            case DECREMENT -> left - right;
            case MULTIPLY -> left * right;
            default -> left / right;
        };
    }

    private static double real(double left, Assignment.Operation operation, double right) {
        double result = switch (operation) {
            case INCREMENT -> left + right;
            case DECREMENT -> left - right;
            case MULTIPLY -> left * right;
            default -> left / right;
        };
        boolean isNegativeZero = result == 0 && 1 / result < 0;
        if (!Double.isFinite(result) || isNegativeZero) {
            throw new Ambiguous();
        }
        return result;
    }

    private static BigDecimal exact(BigDecimal left, Assignment.Operation operation, BigDecimal right) {
        BigDecimal result = switch (operation) {
            case INCREMENT -> left.add(right);
            case DECREMENT -> left.subtract(right);
            case MULTIPLY -> left.multiply(right);
            default -> throw new Ambiguous();
        };
        if (result.scale() > DIGITS || result.precision() - result.scale() > DIGITS) {
            throw new Ambiguous();
        }
        return result;
    }
}
