package dev.tenon.client.field;

import dev.tenon.client.base.Arguments;
import dev.tenon.client.base.StoredValue;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Expression;

/**
 * A number that the database knows of each record, with what can be reckoned from it: {@code f.stock().minus(f.reserved())}.
 * A whole number may stand for one of any type: {@code f.price().times(2)}. Immutable.
 *
 * @param <M> the model whose records are changed
 * @param <T> the Java type of the number
 */
public interface NumberValue<M, T> extends Value<M, T> {
    /** This and the other together. */
    default NumberValue<M, T> plus(Value<M, T> other) {
        return Computed.of(this, Operation.INCREMENT, other);
    }

    /** This and the number together. */
    default NumberValue<M, T> plus(T number) {
        return Computed.with(this, Operation.INCREMENT, number);
    }

    /** This and the number together. */
    default NumberValue<M, T> plus(int number) {
        return Computed.with(this, Operation.INCREMENT, number);
    }

    /** This without the other. */
    default NumberValue<M, T> minus(Value<M, T> other) {
        return Computed.of(this, Operation.DECREMENT, other);
    }

    /** This without the number. */
    default NumberValue<M, T> minus(T number) {
        return Computed.with(this, Operation.DECREMENT, number);
    }

    /** This without the number. */
    default NumberValue<M, T> minus(int number) {
        return Computed.with(this, Operation.DECREMENT, number);
    }

    /** This as often as the other says. */
    default NumberValue<M, T> times(Value<M, T> other) {
        return Computed.of(this, Operation.MULTIPLY, other);
    }

    /** This as often as the number says. */
    default NumberValue<M, T> times(T number) {
        return Computed.with(this, Operation.MULTIPLY, number);
    }

    /** This as often as the number says. */
    default NumberValue<M, T> times(int number) {
        return Computed.with(this, Operation.MULTIPLY, number);
    }

    /** This divided by the other. */
    default NumberValue<M, T> dividedBy(Value<M, T> other) {
        return Computed.of(this, Operation.DIVIDE, other);
    }

    /** This divided by the number. */
    default NumberValue<M, T> dividedBy(T number) {
        return Computed.with(this, Operation.DIVIDE, number);
    }

    /** This divided by the number. */
    default NumberValue<M, T> dividedBy(int number) {
        return Computed.with(this, Operation.DIVIDE, number);
    }

    /** What is computed from others. */
    record Computed<M, T>(Expression expression) implements NumberValue<M, T> {
        static <M, T> Computed<M, T> of(Value<M, T> left, Operation operation, Value<M, T> right) {
            return computed(
                    left, operation, Arguments.given(right, "a computed value").expression());
        }

        static <M, T> Computed<M, T> with(Value<M, T> left, Operation operation, Object right) {
            Object number = StoredValue.of(Arguments.given(right, "a computed value"));
            return computed(left, operation, new Expression.OfValue(number));
        }

        static <M, T> Computed<M, T> computed(Value<M, T> left, Operation operation, Expression right) {
            return new Computed<>(new Expression.Arithmetic(left.expression(), operation, right));
        }
    }
}
