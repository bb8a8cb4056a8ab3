package dev.tenon.client.field;

import dev.tenon.plan.request.Order.Direction;

/**
 * How many records a relation has, to sort by. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public final class Count<M> {
    private final FieldPath<M> path;
    private final String relation;

    Count(FieldPath<M> path, String relation) {
        this.path = path;
        this.relation = relation;
    }

    /** Fewest first. */
    public Sort<M> asc() {
        return path.sortByCount(relation, Direction.ASCENDING);
    }

    /** Most first. */
    public Sort<M> desc() {
        return path.sortByCount(relation, Direction.DESCENDING);
    }
}
