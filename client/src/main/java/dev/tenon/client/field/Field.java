package dev.tenon.client.field;

import dev.tenon.client.Ref;
import dev.tenon.client.base.Arguments;
import dev.tenon.client.base.StoredValue;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Order.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A scalar field in a condition or an order: what all types can. A comparison is never true of a field without a value.
 * Immutable.
 *
 * @param <M> the model whose records are asked for
 * @param <T> the Java type of the field
 */
public class Field<M, T> {
    private final FieldPath<M> path;
    private final String name;

    /** The field of this name at the end of the path. */
    public Field(FieldPath<M> path, String name) {
        this.path = path;
        this.name = name;
    }

    /** Equal to the value. */
    public Condition<M> eq(T value) {
        return compare(Comparison.EQUAL, value);
    }

    /** Equal to what an earlier operation of the batch gives. */
    public Condition<M> eq(Ref<? extends T> value) {
        return compare(Comparison.EQUAL, value);
    }

    /** Not equal to the value. */
    public Condition<M> ne(T value) {
        return compare(Comparison.NOT_EQUAL, value);
    }

    /** Equal to one of the values. */
    @SafeVarargs
    public final Condition<M> in(T... values) {
        List<T> list = new ArrayList<>();
        for (T value : values) {
            list.add(value);
        }
        return in(list, false);
    }

    /** Equal to one of the values; with none given, no record matches. */
    public Condition<M> in(Collection<? extends T> values) {
        return in(values, false);
    }

    /** Equal to none of the values. */
    @SafeVarargs
    public final Condition<M> notIn(T... values) {
        List<T> list = new ArrayList<>();
        for (T value : values) {
            list.add(value);
        }
        return in(list, true);
    }

    /** Equal to none of the values; with none given, every record with a value matches. */
    public Condition<M> notIn(Collection<? extends T> values) {
        return in(values, true);
    }

    /** Smallest first. */
    public Sort<M> asc() {
        return path.sort(name, Direction.ASCENDING);
    }

    /** Largest first. */
    public Sort<M> desc() {
        return path.sort(name, Direction.DESCENDING);
    }

    /** Compared with a value. */
    final Condition<M> compare(Comparison comparison, Object value) {
        return path.condition(new Filter.Compare(name, comparison, stored(value)));
    }

    /** Holds a text. */
    final Condition<M> text(Filter.Match match, String text) {
        return path.condition(new Filter.Text(name, match, Arguments.given(text, description())));
    }

    /** Has no value, or has one. */
    final Condition<M> isNull(boolean negated) {
        return path.condition(new Filter.IsNull(name, negated));
    }

    private Condition<M> in(Collection<?> values, boolean negated) {
        List<Object> stored = new ArrayList<>();
        for (Object value : Arguments.given(values, description())) {
            stored.add(stored(value));
        }
        return path.condition(new Filter.In(name, stored, negated));
    }

    private Object stored(Object value) {
        return StoredValue.of(Arguments.given(value, description()));
    }

    private String description() {
        return "a condition on `" + name + "` of `" + path.model() + "`";
    }
}
