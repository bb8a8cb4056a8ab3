package dev.tenon.client.field;

import dev.tenon.plan.request.Order;

/**
 * One key that records are sorted by: {@code p.createdAt().desc()}. Immutable.
 *
 * @param <M> the model whose records it is about
 */
@SuppressWarnings("UnusedTypeParameter") // the compiler takes no sort of one model for another's
public class Sort<M> {
    private final Order order;

    Sort(Order order) {
        this.order = order;
    }

    /** The same as a value for the engine. */
    public final Order order() {
        return order;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Sort<?> that && that.order.equals(order);
    }

    @Override
    public final int hashCode() {
        return order.hashCode();
    }

    @Override
    public final String toString() {
        return order.toString();
    }
}
