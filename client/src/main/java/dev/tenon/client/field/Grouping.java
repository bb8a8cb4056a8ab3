package dev.tenon.client.field;

import dev.tenon.client.base.Arguments;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How records are grouped and which groups are read. For one thread.
 *
 * @param <M> the model
 * @param <F> its fields
 */
public final class Grouping<M, F> {
    private final String model;
    private final F fields;
    private final List<String> by = new ArrayList<>();
    private final List<Order> orderBy = new ArrayList<>();
    private final Set<Aggregation> values = new LinkedHashSet<>(Set.of(Aggregation.countOfAll()));
    private Filter where = Filter.all();
    private Filter having = Filter.all();
    private int skip;
    private @Nullable Integer take;

    /** Nothing yet, for a model with these fields. */
    public Grouping(String model, F fields) {
        this.model = model;
        this.fields = fields;
    }

    /** Records that share the values of these fields are a group; at least one field. */
    @SafeVarargs
    public final Grouping<M, F> by(Function<F, ? extends Field<M, ?>>... shared) {
        for (Function<F, ? extends Field<M, ?>> field : shared) {
            by.add(apply(field, "by").ownName());
        }
        return this;
    }

    /** Only records that match; several calls must all match. */
    public Grouping<M, F> where(Function<F, Condition<M>> condition) {
        where = where.and(apply(condition, "where").filter());
        return this;
    }

    /** Only groups that match: {@code g -> g.amount().sum().gt(100)}; several calls must all match. */
    public Grouping<M, F> having(Function<F, Condition<M>> condition) {
        having = having.and(apply(condition, "having").filter());
        return this;
    }

    /** These aggregates are read of each group, beside how many records it has. */
    @SafeVarargs
    public final Grouping<M, F> with(Function<F, ? extends Aggregate<M, ?>>... aggregates) {
        for (Function<F, ? extends Aggregate<M, ?>> aggregate : aggregates) {
            values.add(apply(aggregate, "with").aggregation());
        }
        return this;
    }

    /** Sorted by this: a field that they are grouped by, or an aggregate. Of several calls the first counts most. */
    public Grouping<M, F> orderBy(Function<F, ? extends Sort<M>> sort) {
        orderBy.add(apply(sort, "orderBy").order());
        return this;
    }

    /** At most so many groups. */
    public Grouping<M, F> take(int count) {
        take = count;
        return this;
    }

    /** Without the first so many groups; 0 or more. */
    public Grouping<M, F> skip(int count) {
        skip = count;
        return this;
    }

    /**
     * The same as a value for the engine.
     *
     * @throws InvalidArgumentException if nothing says what makes a group
     */
    public Request request() {
        if (by.isEmpty()) {
            throw new InvalidArgumentException(
                    "`groupBy` of `" + model + "` was not told what makes a group.",
                    "Name at least one field: `by(x -> x.…())`.",
                    null);
        }
        return new Request.GroupBy(model, by, where, having, orderBy, skip, take, List.copyOf(values));
    }

    private <R> R apply(Function<F, R> function, String what) {
        return Arguments.apply(function, fields, "`" + what + "` of the groups of `" + model + "`");
    }
}
