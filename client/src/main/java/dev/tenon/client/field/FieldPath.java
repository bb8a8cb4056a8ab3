package dev.tenon.client.field;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Quantifier;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Order.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from a record to the fields of another, along to-one relations. Immutable.
 *
 * @param <M> the model that it begins at
 * @param model the name of the model that it ends at
 * @param relations the relation fields on the way
 */
public record FieldPath<M>(String model, List<String> relations) {
    /** Copies the list. */
    public FieldPath {
        relations = List.copyOf(relations);
    }

    /** The fields of the record itself. */
    public static <M> FieldPath<M> of(String model) {
        return new FieldPath<>(model, List.of());
    }

    /** One relation further. */
    public FieldPath<M> to(String relation, String target) {
        List<String> longer = new ArrayList<>(relations);
        longer.add(relation);
        return new FieldPath<>(target, longer);
    }

    /** The record at the end exists and matches. */
    public Condition<M> condition(Filter filter) {
        return new Condition<>(wrapped(filter, relations.size()));
    }

    /** There is no record at the end, or it does not match. */
    public Condition<M> conditionNot(Filter filter) {
        int last = relations.size() - 1;
        return new Condition<>(wrapped(new Filter.Related(relations.get(last), Quantifier.IS_NOT, filter), last));
    }

    /** Sorted by a scalar field of the record at the end. */
    Sort<M> sort(String field, Direction direction) {
        return new Sort<>(new Order.ByField(relations, field, direction));
    }

    /** Sorted by how many records a relation of the record at the end has. */
    Sort<M> sortByCount(String relation, Direction direction) {
        return new Sort<>(new Order.ByCount(relations, relation, direction));
    }

    private Filter wrapped(Filter filter, int depth) {
        Filter wrapped = filter;
        for (int i = depth - 1; i >= 0; i--) {
            wrapped = new Filter.Related(relations.get(i), Quantifier.IS, wrapped);
        }
        return wrapped;
    }
}
