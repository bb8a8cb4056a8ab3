package dev.tenon.client.field;

import dev.tenon.client.base.Arguments;
import dev.tenon.plan.request.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a record must be like: {@code p.title().contains("x").and(p.published().eq(true))}. Immutable.
 *
 * @param <M> the model whose records it is about
 */
public final class Condition<M> {
    private final Filter filter;

    Condition(Filter filter) {
        this.filter = filter;
    }

    /** All of them hold; with none given, every record matches. */
    @SafeVarargs
    public static <M> Condition<M> all(Condition<M>... conditions) {
        List<Condition<M>> list = new ArrayList<>();
        for (Condition<M> condition : conditions) {
            list.add(condition);
        }
        return all(list);
    }

    /** All of them hold; with none given, every record matches. */
    public static <M> Condition<M> all(Collection<Condition<M>> conditions) {
        return new Condition<>(new Filter.And(filters(conditions)));
    }

    /** At least one of them holds; with none given, no record matches. */
    @SafeVarargs
    public static <M> Condition<M> any(Condition<M>... conditions) {
        List<Condition<M>> list = new ArrayList<>();
        for (Condition<M> condition : conditions) {
            list.add(condition);
        }
        return any(list);
    }

    /** At least one of them holds; with none given, no record matches. */
    public static <M> Condition<M> any(Collection<Condition<M>> conditions) {
        return new Condition<>(new Filter.Or(filters(conditions)));
    }

    /** This and the other hold. */
    public Condition<M> and(Condition<M> other) {
        Filter second = Arguments.given(other, "the condition of `and`").filter;
        List<Filter> parts = new ArrayList<>(filter instanceof Filter.And and ? and.parts() : List.of(filter));
        parts.addAll(second instanceof Filter.And and ? and.parts() : List.of(second));
        return new Condition<>(new Filter.And(parts));
    }

    /** This or the other holds, or both. */
    public Condition<M> or(Condition<M> other) {
        Filter second = Arguments.given(other, "the condition of `or`").filter;
        List<Filter> parts = new ArrayList<>(filter instanceof Filter.Or or ? or.parts() : List.of(filter));
        parts.addAll(second instanceof Filter.Or or ? or.parts() : List.of(second));
        return new Condition<>(new Filter.Or(parts));
    }

    /** This does not hold. Where a null makes it unknown whether it does, the record matches neither. */
    public Condition<M> not() {
        return new Condition<>(new Filter.Not(filter));
    }

    /** The same as a value for the engine. */
    public Filter filter() {
        return filter;
    }

    private static <M> List<Filter> filters(Collection<Condition<M>> conditions) {
        return conditions.stream()
                .map(condition -> Arguments.given(condition, "a condition").filter)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition<?> that && that.filter.equals(filter);
    }

    @Override
    public int hashCode() {
        return filter.hashCode();
    }

    @Override
    public String toString() {
        return filter.toString();
    }
}
