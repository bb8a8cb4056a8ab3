package dev.tenon.plan.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a list are read, in which order, and what comes with them.
 *
 * @param where what they match
 * @param orderBy their order; ties are broken by the model's identity where a cursor or a limit needs it
 * @param cursor the record that the page begins with, itself included
 * @param skip how many are left out before the first
 * @param take how many at most; {@code null} is all, a negative number counts back from the cursor or the end
 * @param selection what comes with each
 */
public record ReadArguments(
        Filter where,
        List<Order> orderBy,
        @Nullable UniqueWhere cursor,
        int skip,
        @Nullable Integer take,
        Selection selection) {
    public ReadArguments {
        orderBy = List.copyOf(orderBy);
    }

    /** Every record, with nothing but its own scalars. */
    public static ReadArguments all() {
        return new ReadArguments(Filter.all(), List.of(), null, 0, null, Selection.scalars());
    }
}
