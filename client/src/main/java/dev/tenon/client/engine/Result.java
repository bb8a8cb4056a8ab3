package dev.tenon.client.engine;

import dev.tenon.plan.request.Aggregation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request gave. */
public sealed interface Result {
    /** Records, in order; those for one record give a list of at most one. */
    record Records(List<Row> rows) implements Result {
        public Records {
            rows = List.copyOf(rows);
        }
    }

    /** A number: of records counted, created, changed or deleted. */
    record Count(long value) implements Result {}

    /**
     * A record, and whether it is new.
     *
     * @param row the record
     * @param created whether it was created, rather than changed or found
     */
    record Upserted(Row row, boolean created) implements Result {}

    /** Groups of records, in order; aggregates of all records are a single one. */
    record Groups(List<Group> groups) implements Result {
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One group.
     *
     * @param by the values that its records share, by field name
     * @param values its aggregates: of COUNT a {@code Long}; of SUM a {@code Long}, {@code Double} or {@code BigDecimal} as its
     *     field's type has it; of AVERAGE a {@code Double}, of a decimal field a {@code BigDecimal}; of an extreme value the Java
     *     value of the field's type; null where no record has a value
     */
    record Group(Map<String, @Nullable Object> by, Map<Aggregation, @Nullable Object> values) {}

    /** The rows of a result that has rows. */
    default List<Row> rows() {
        return this instanceof Upserted upserted ? List.of(upserted.row()) : ((Records) this).rows();
    }

    /** The only row of a result that has rows, if it has one. */
    default Optional<Row> first() {
        return rows().stream().findFirst();
    }

    /** The number of a result that is one. */
    default long count() {
        return ((Count) this).value();
    }
}
