package dev.tenon.client.field;

import dev.tenon.client.Ref;
import dev.tenon.client.base.Arguments;
import dev.tenon.client.base.StoredValue;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Expression;
import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Order.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scalar field in a condition, an order or an aggregate: what all types can. A comparison is never true of a field without a
 * value. Immutable.
 *
 * @param <M> the model whose records are asked for
 * @param <T> the Java type of the field
 */
public class Field<M, T> implements Value<M, T>, Scalar<M> {
    private final FieldPath<M> path;
    private final String name;
    private final boolean ignoresCase;

    /** The field of this name at the end of the path. */
    public Field(FieldPath<M> path, String name) {
        this(path, name, false);
    }

    Field(FieldPath<M> path, String name, boolean ignoresCase) {
        this.path = path;
        this.name = name;
        this.ignoresCase = ignoresCase;
    }

    /** Equal to the value. */
    public Condition<M> eq(T value) {
        return compare(Comparison.EQUAL, value);
    }

    /** Equal to what an earlier operation of the batch gives. */
    public Condition<M> eq(Ref<? extends T> value) {
        return compare(Comparison.EQUAL, value);
    }

    /** Equal to another field of the same record. */
    public Condition<M> eq(Field<M, ? extends T> other) {
        return compare(Comparison.EQUAL, other);
    }

    /** Not equal to the value. */
    public Condition<M> ne(T value) {
        return compare(Comparison.NOT_EQUAL, value);
    }

    /** Not equal to another field of the same record. */
    public Condition<M> ne(Field<M, ? extends T> other) {
        return compare(Comparison.NOT_EQUAL, other);
    }

    /** Equal to one of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Condition<M> in(T... values) {
        return in(list(values), false);
    }

    /** Equal to one of the values; with none given, no record matches. */
    public Condition<M> in(Collection<? extends T> values) {
        return in(values, false);
    }

    /** Equal to one of the values in a list field of the same record. */
    public Condition<M> in(ListField<M, T> list) {
        return path.condition(new Filter.InList(name, list.reference(path), false));
    }

    /** Equal to none of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Condition<M> notIn(T... values) {
        return in(list(values), true);
    }

    /** Equal to none of the values; with none given, every record with a value matches. */
    public Condition<M> notIn(Collection<? extends T> values) {
        return in(values, true);
    }

    /** Equal to none of the values in a list field of the same record. */
    public Condition<M> notIn(ListField<M, T> list) {
        return path.condition(new Filter.InList(name, list.reference(path), true));
    }

    /** Smallest first. */
    public Sort<M> asc() {
        return path.sort(name, Direction.ASCENDING);
    }

    /** Largest first. */
    public Sort<M> desc() {
        return path.sort(name, Direction.DESCENDING);
    }

    /** How many records have a value for it. */
    public NumberAggregate<M, Long> count() {
        return number(Aggregation.Function.COUNT, Long.class);
    }

    @Override
    public final String ownName() {
        if (!path.relations().isEmpty()) {
            throw new InvalidArgumentException(
                    "The field `" + name + "` of the related `" + path.model()
                            + "` was named where only fields of the record itself can be.",
                    "Name a field of the record itself.",
                    null);
        }
        return name;
    }

    @Override
    public final Expression expression() {
        return new Expression.OfField(ownName());
    }

    /** From what the engine gives to the field's Java value. */
    @SuppressWarnings("unchecked") // the engine gives the Java value of the field's type
    @Nullable T read(@Nullable Object value) {
        return (T) value;
    }

    /** A number about the field, of a type of its own. */
    final <V> NumberAggregate<M, V> number(Aggregation.Function function, Class<V> type) {
        return new NumberAggregate<>(new Aggregation(function, ownName()), type::cast);
    }

    /** An aggregate whose value is one of the field's. */
    final Aggregate<M, T> aggregate(Aggregation.Function function) {
        return new Aggregate<>(new Aggregation(function, ownName()), this::read);
    }

    /** Compared with a value, a reference to one, or another field. */
    final Condition<M> compare(Comparison comparison, @Nullable Object value) {
        return path.condition(new Filter.Compare(name, comparison, operand(value), ignoresCase));
    }

    /** Holds a text, or that of another field. */
    final Condition<M> text(Filter.Match match, @Nullable Object text) {
        return path.condition(new Filter.Text(name, match, operand(text), ignoresCase));
    }

    /** Has no value, or has one. */
    final Condition<M> isNull(boolean negated) {
        return path.condition(new Filter.IsNull(name, negated));
    }

    /** The same field, for which upper and lower case are the same. */
    final TextField<M> withoutCase() {
        return new TextField<>(path, name, true);
    }

    /** A condition on it that the engine is told so. */
    final Condition<M> condition(Filter filter) {
        return path.condition(filter);
    }

    /** A value as the engine takes it. */
    final Object operand(@Nullable Object value) {
        Object given = Arguments.given(value, description());
        return given instanceof Field<?, ?> other ? other.reference(path) : StoredValue.of(given);
    }

    /** The name of the field in the schema, wherever it is. */
    final String name() {
        return name;
    }

    /** What the field is compared as, by a field of the record at the end of this path. */
    final FieldReference reference(FieldPath<?> from) {
        if (!from.equals(path)) {
            throw new InvalidArgumentException(
                    "The field `" + name + "` of `" + path.model() + "` was compared with a field of another record.",
                    "Compare fields of one record with each other.",
                    null);
        }
        return new FieldReference(name);
    }

    private Condition<M> in(Collection<?> values, boolean negated) {
        List<Object> stored = new ArrayList<>();
        for (Object value : Arguments.given(values, description())) {
            stored.add(StoredValue.of(Arguments.given(value, description())));
        }
        return path.condition(new Filter.In(name, stored, negated, ignoresCase));
    }

    private static <T> List<T> list(T[] values) {
        List<T> list = new ArrayList<>();
        for (T value : values) {
            list.add(value);
        }
        return list;
    }

    private String description() {
        return "a condition on `" + name + "` of `" + path.model() + "`";
    }
}
