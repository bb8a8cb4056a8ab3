package dev.tenon.client.engine;

import java.util.List;
import java.util.Optional;

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

    /** The rows of a result that has rows. */
    default List<Row> rows() {
        return ((Records) this).rows();
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
