package dev.tenon.plan.step;

import dev.tenon.plan.request.Order.Direction;

/**
 * One key of an order.
 *
 * @param key by what
 * @param direction which way
 * @param nullable whether the key may be without a value
 */
public record Sort(SortKey key, Direction direction, boolean nullable) {
    /** The same the other way round. */
    public Sort reversed() {
        return new Sort(key, direction.reversed(), nullable);
    }
}
