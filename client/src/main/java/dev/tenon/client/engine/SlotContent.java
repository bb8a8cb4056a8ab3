package dev.tenon.client.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What a step left in a slot.
 *
 * @param rows the rows it got, if it asked for rows
 * @param count how many rows it got or touched
 * @param groups the groups it got, if it asked for groups
 */
record SlotContent(List<Row> rows, long count, List<Result.Group> groups) {
    static final SlotContent NOTHING = new SlotContent(List.of(), 0);

    private SlotContent(List<Row> rows, long count) {
        this(rows, count, List.of());
    }

    static SlotContent of(List<Row> rows) {
        return new SlotContent(rows, rows.size());
    }

    static SlotContent of(long count) {
        return new SlotContent(List.of(), count);
    }

    static SlotContent ofGroups(List<Result.Group> groups) {
        return new SlotContent(List.of(), groups.size(), groups);
    }

    /** This and another, in this order. */
    SlotContent and(SlotContent other) {
        if (other.rows.isEmpty()) {
            return new SlotContent(rows, count + other.count);
        }
        List<Row> all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new SlotContent(all, count + other.count);
    }

    /** The same rows in another order: first the one that is now at the first of these places, and so on. */
    SlotContent arranged(List<Integer> places) {
        return of(places.stream().map(rows::get).toList());
    }
}
