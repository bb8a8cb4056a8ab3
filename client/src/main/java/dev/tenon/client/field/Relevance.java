package dev.tenon.client.field;

import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Order.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * How well text fields match a full-text query, to sort by. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public final class Relevance<M> {
    private final List<String> fields;
    private final String query;

    Relevance(List<String> fields, String query) {
        this.fields = List.copyOf(fields);
        this.query = query;
    }

    /** Together with another field. */
    public Relevance<M> with(TextField<M> other) {
        List<String> more = new ArrayList<>(fields);
        more.add(other.ownName());
        return new Relevance<>(more, query);
    }

    /** The worst match first. */
    public Sort<M> asc() {
        return new Sort<>(new Order.ByRelevance(fields, query, Direction.ASCENDING));
    }

    /** The best match first. */
    public Sort<M> desc() {
        return new Sort<>(new Order.ByRelevance(fields, query, Direction.DESCENDING));
    }
}
