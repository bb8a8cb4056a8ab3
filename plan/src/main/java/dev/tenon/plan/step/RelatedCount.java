package dev.tenon.plan.step;

import dev.tenon.schema.Identifier;
import java.util.List;

/**
 * How many rows of another table belong to a row.
 *
 * @param relation the relation field's name
 * @param table the other table: that of the relation's records, or the link table
 * @param on how its rows belong to this one
 * @param where which of its rows count
 */
public record RelatedCount(String relation, Identifier table, List<Pair> on, Predicate where) {
    public RelatedCount {
        on = List.copyOf(on);
    }
}
