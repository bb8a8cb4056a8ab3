package dev.tenon.plan.request;

import java.util.List;

/** One key that a list is sorted by. */
public sealed interface Order {
    /** Which way. */
    enum Direction {
        ASCENDING,
        DESCENDING;

        /** The other way. */
        public Direction reversed() {
            return this == ASCENDING ? DESCENDING : ASCENDING;
        }
    }

    /** Which way this key sorts. */
    Direction direction();

    /**
     * By a scalar field of the record, or of one that to-one relations lead to.
     *
     * @param path the to-one relation fields to follow, outermost first
     * @param field the scalar field at their end
     */
    record ByField(List<String> path, String field, Direction direction) implements Order {
        public ByField {
            path = List.copyOf(path);
        }
    }

    /**
     * By the number of records of a to-many relation.
     *
     * @param path the to-one relation fields to follow, outermost first
     * @param relation the to-many relation field at their end
     */
    record ByCount(List<String> path, String relation, Direction direction) implements Order {
        public ByCount {
            path = List.copyOf(path);
        }
    }
}
