package dev.tenon.client.field;

import dev.tenon.client.base.Arguments;
import dev.tenon.client.base.StoredValue;
import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Holds;
import java.util.Collection;
import java.util.List;

/**
 * A field that is a list of values. Immutable.
 *
 * @param <M> the model whose records are asked for
 * @param <T> the Java type of each value
 */
public final class ListField<M, T> implements Scalar<M> {
    private final Field<M, T> field;

    /** The field of this name at the end of the path. */
    public ListField(FieldPath<M> path, String name) {
        this.field = new Field<>(path, name);
    }

    /** Holds these values in this order, and no others. */
    public Condition<M> eq(Collection<? extends T> values) {
        return field.condition(new Filter.Compare(field.name(), Comparison.EQUAL, stored(values)));
    }

    /** Holds other values, or in another order. */
    public Condition<M> ne(Collection<? extends T> values) {
        return field.condition(new Filter.Compare(field.name(), Comparison.NOT_EQUAL, stored(values)));
    }

    /** Holds the values of another list of the same record, in its order. */
    public Condition<M> eq(ListField<M, T> other) {
        return field.condition(new Filter.Compare(field.name(), Comparison.EQUAL, field.operand(other.field)));
    }

    /** Holds other values than another list of the same record, or in another order. */
    public Condition<M> ne(ListField<M, T> other) {
        return field.condition(new Filter.Compare(field.name(), Comparison.NOT_EQUAL, field.operand(other.field)));
    }

    /** Holds the value. */
    public Condition<M> has(T value) {
        return holds(Holds.VALUE, field.operand(value));
    }

    /** Holds the value of another field of the same record. */
    public Condition<M> has(Field<M, ? extends T> other) {
        return holds(Holds.VALUE, field.operand(other));
    }

    /** Holds all of these values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Condition<M> hasEvery(T... values) {
        return hasEvery(List.of(values));
    }

    /** Holds all of these values. */
    public Condition<M> hasEvery(Collection<? extends T> values) {
        return holds(Holds.EVERY, stored(values));
    }

    /** Holds all values of another list of the same record. */
    public Condition<M> hasEvery(ListField<M, T> other) {
        return holds(Holds.EVERY, field.operand(other.field));
    }

    /** Holds at least one of these values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Condition<M> hasSome(T... values) {
        return hasSome(List.of(values));
    }

    /** Holds at least one of these values. */
    public Condition<M> hasSome(Collection<? extends T> values) {
        return holds(Holds.SOME, stored(values));
    }

    /** Holds at least one value of another list of the same record. */
    public Condition<M> hasSome(ListField<M, T> other) {
        return holds(Holds.SOME, field.operand(other.field));
    }

    /** Holds no value. */
    public Condition<M> isEmpty() {
        return field.condition(new Filter.ListIsEmpty(field.name(), false));
    }

    /** Holds at least one value. */
    public Condition<M> isNotEmpty() {
        return field.condition(new Filter.ListIsEmpty(field.name(), true));
    }

    @Override
    public String ownName() {
        return field.ownName();
    }

    FieldReference reference(FieldPath<?> from) {
        return field.reference(from);
    }

    private Condition<M> holds(Holds holds, Object value) {
        return field.condition(new Filter.ListHolds(field.name(), holds, value));
    }

    private List<Object> stored(Collection<? extends T> values) {
        return Arguments.given(values, "the values of `" + field.name() + "`").stream()
                .map(value -> StoredValue.of(Arguments.given(value, "a value of `" + field.name() + "`")))
                .toList();
    }
}
