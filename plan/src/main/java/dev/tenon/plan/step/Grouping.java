package dev.tenon.plan.step;

import dev.tenon.schema.Identifier;
import java.util.List;

/**
 * A read of one table as groups of rows that share values.
 *
 * @param model the model, for messages
 * @param table its table
 * @param by the columns whose values a group shares
 * @param where which rows
 * @param having which groups
 * @param sort the groups' order
 * @param page which part of the ordered groups
 * @param totals what is to be known of each group
 */
public record Grouping(
        String model,
        Identifier table,
        List<Column> by,
        Predicate where,
        Predicate having,
        List<Sort> sort,
        Select.Page page,
        List<Total> totals) {
    public Grouping {
        by = List.copyOf(by);
        sort = List.copyOf(sort);
        totals = List.copyOf(totals);
    }
}
