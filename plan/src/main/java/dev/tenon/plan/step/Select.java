package dev.tenon.plan.step;

import dev.tenon.schema.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read of one table.
 *
 * @param model the model, for messages
 * @param table its table
 * @param columns the columns to read
 * @param counts how many rows of other tables are to be counted for each
 * @param where which rows
 * @param sort their order; with a cursor or a page, enough to leave no ties
 * @param from the row that the page begins with, itself included; nothing begins with the first
 * @param distinct the columns of which no two rows may have the same values: the first in the order stays; none is every row
 * @param page which part of the ordered rows, of those that stay
 * @param joined the relations that are read in the same statement: each as one more column, a JSON array of the rows that belong
 *     to the row
 * @param per the columns that tie a row to its parent, when rows are read for many parents at once; the page then counts anew
 *     for each parent
 */
public record Select(
        String model,
        Identifier table,
        List<Column> columns,
        List<RelatedCount> counts,
        List<Load> joined,
        Predicate where,
        List<Sort> sort,
        @Nullable Predicate from,
        List<Column> distinct,
        Page page,
        @Nullable Per per) {
    public Select {
        columns = List.copyOf(columns);
        counts = List.copyOf(counts);
        joined = List.copyOf(joined);
        sort = List.copyOf(sort);
        distinct = List.copyOf(distinct);
    }

    /** All the rows of which something holds. */
    public static Select where(String model, Identifier table, List<Column> columns, Predicate where) {
        return new Select(
                model, table, columns, List.of(), List.of(), where, List.of(), null, List.of(), Page.ALL, null);
    }

    /** The same with rows of other tables counted. */
    public Select with(List<RelatedCount> related) {
        return new Select(model, table, columns, related, joined, where, sort, from, distinct, page, per);
    }

    /** The same with relations read in the same statement. */
    public Select joining(List<Load> relations) {
        return new Select(model, table, columns, counts, relations, where, sort, from, distinct, page, per);
    }

    /** The same for many parents at once. */
    public Select per(Per parents) {
        return new Select(model, table, columns, counts, joined, where, sort, from, distinct, page, parents);
    }

    /** The same, but only so many rows. */
    public Select first(int rows) {
        return new Select(
                model, table, columns, counts, joined, where, sort, from, distinct, new Page(0, rows, false), per);
    }

    /**
     * A part of ordered rows.
     *
     * @param skip how many are left out before the first
     * @param take how many at most; null is all
     * @param backwards whether it counts from the end: the sort is to be reversed, and the rows after they were read
     */
    public record Page(int skip, @Nullable Integer take, boolean backwards) {
        /** All of them. */
        public static final Page ALL = new Page(0, null, false);

        /** Whether anything may be left out. */
        public boolean isPartial() {
            return skip > 0 || take != null;
        }
    }

    /** How the rows of a read for many parents are tied to these. */
    public sealed interface Per {
        /** By columns of the row itself. */
        record Columns(List<Column> columns) implements Per {
            public Columns {
                columns = List.copyOf(columns);
            }
        }

        /**
         * By a link table.
         *
         * @param table the link table
         * @param parent its column that holds the parent's key
         * @param child its column that holds the row's key
         * @param key the row's key
         */
        record ThroughTable(Identifier table, Column parent, Column child, Column key) implements Per {}
    }
}
