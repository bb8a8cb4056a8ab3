package dev.tenon.plan.step;

import dev.tenon.schema.Identifier;
import java.util.List;

/** What the rows of a table are sorted by. */
public sealed interface SortKey {
    /** A column of its own. */
    record Own(Column column) implements SortKey {}

    /** A key of the one row of another table that belongs to it. */
    record Related(Identifier table, List<Pair> on, SortKey key) implements SortKey {
        public Related {
            on = List.copyOf(on);
        }
    }

    /** How many rows of another table belong to it. */
    record Count(Identifier table, List<Pair> on) implements SortKey {
        public Count {
            on = List.copyOf(on);
        }
    }

    /** A number that is 0 where it would be missing. */
    record OrZero(SortKey key) implements SortKey {}

    /**
     * How well columns match a full-text query.
     *
     * @param query a text, or a {@link dev.tenon.plan.request.Reference} to one
     */
    record Relevance(List<Column> columns, Operand query) implements SortKey {
        public Relevance {
            columns = List.copyOf(columns);
        }
    }

    /** An aggregate of the rows of a group. */
    record OfGroup(Total total) implements SortKey {}
}
