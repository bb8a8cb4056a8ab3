package dev.tenon.plan.step;

import dev.tenon.plan.request.Order.Direction;
import dev.tenon.plan.request.Order.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * One key of an order.
 *
 * @param key by what
 * @param direction which way
 * @param nullable whether the key may be without a value
 * @param nulls where rows without a value come; null is the database's own way
 */
public record Sort(
        SortKey key,
        Direction direction,
        boolean nullable,
        @Nullable Nulls nulls) {
    /** Rows without a value come where the database has them. */
    public Sort(SortKey key, Direction direction, boolean nullable) {
        this(key, direction, nullable, null);
    }

    /** The same the other way round. */
    public Sort reversed() {
        return new Sort(key, direction.reversed(), nullable, nulls == null ? null : nulls.reversed());
    }
}
