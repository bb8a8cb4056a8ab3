package dev.tenon.plan.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param nulls where records without a value come; null is the database's own way
     */
    record ByField(
            List<String> path,
            String field,
            Direction direction,
            @Nullable Nulls nulls) implements Order {
        public ByField {
            path = List.copyOf(path);
        }

        /** Records without a value come where the database has them. */
        public ByField(List<String> path, String field, Direction direction) {
            this(path, field, direction, null);
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

    /** By an aggregate of the records of a group; for groups only. */
    record ByAggregate(Aggregation aggregation, Direction direction) implements Order {}

    /**
     * By how well text fields of the record, or of one that to-one relations lead to, match a full-text query.
     *
     * @param path the to-one relation fields to follow, outermost first
     */
    record ByRelevance(List<String> path, List<String> fields, String query, Direction direction) implements Order {
        public ByRelevance {
            path = List.copyOf(path);
            fields = List.copyOf(fields);
        }

        /** By fields of the record itself. */
        public ByRelevance(List<String> fields, String query, Direction direction) {
            this(List.of(), fields, query, direction);
        }
    }

    /** Where records without a value come. */
    enum Nulls {
        FIRST,
        LAST;

        /** The other end. */
        public Nulls reversed() {
            return this == FIRST ? LAST : FIRST;
        }
    }
}
