package dev.tenon.client.field;

import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Order.ByField;
import dev.tenon.plan.request.Order.Nulls;

/**
 * A {@link Sort} by a field that may be without a value. Unless it says more, such records come where the database has them.
 * Immutable.
 *
 * @param <M> the model whose records it is about
 */
public final class OptionalSort<M> extends Sort<M> {
    private OptionalSort(Order order) {
        super(order);
    }

    static <M> OptionalSort<M> of(Sort<M> sort) {
        return new OptionalSort<>(sort.order());
    }

    /** Records without a value come first. */
    public Sort<M> nullsFirst() {
        return nulls(Nulls.FIRST);
    }

    /** Records without a value come last. */
    public Sort<M> nullsLast() {
        return nulls(Nulls.LAST);
    }

    private Sort<M> nulls(Nulls nulls) {
        ByField by = (ByField) order();
        return new Sort<>(new ByField(by.path(), by.field(), by.direction(), nulls));
    }
}
