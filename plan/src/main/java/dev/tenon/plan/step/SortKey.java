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
}
