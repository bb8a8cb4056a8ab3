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
 * @param distinct the scalar fields of which no two records read may have the same values: the first in the order stays; none
 *     is every record. Skipping and taking count what stays
 * @param selection what is read of each, and comes with it
 */
public record ReadArguments(
        Filter where,
        List<Order> orderBy,
        @Nullable UniqueWhere cursor,
        int skip,
        @Nullable Integer take,
        List<String> distinct,
        Selection selection) {
    public ReadArguments {
        orderBy = List.copyOf(orderBy);
        distinct = List.copyOf(distinct);
    }

    /** Without {@code distinct}. */
    public ReadArguments(
            Filter where,
            List<Order> orderBy,
            @Nullable UniqueWhere cursor,
            int skip,
            @Nullable Integer take,
            Selection selection) {
        this(where, orderBy, cursor, skip, take, List.of(), selection);
    }

    /** Every record, with nothing but its own scalars. */
    public static ReadArguments all() {
        return matching(Filter.all());
    }

    /** Every record that matches, with nothing but its own scalars. */
    public static ReadArguments matching(Filter where) {
        return new ReadArguments(where, List.of(), null, 0, null, Selection.scalars());
    }

    /** The same records, of which this is read. */
    public ReadArguments reading(Selection other) {
        return new ReadArguments(where, orderBy, cursor, skip, take, distinct, other);
    }
}
