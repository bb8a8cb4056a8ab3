package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import org.jspecify.annotations.Nullable;

/**
 * How a database gives rows as JSON: an array of rows, each an array of its columns' values. What it writes for a value is read
 * by it again, and nothing is lost between. Pure and thread-safe.
 */
public interface RowsAsJson {
    /** The function that makes an array of its arguments. */
    String array();

    /** The aggregate that makes an array of the values of all rows, in the order in which they come; of no row it may be null. */
    String aggregate();

    /** The function that marks what a subselect gives as JSON, where it would be taken for a text in an array; or nothing. */
    default String part() {
        return "";
    }

    /**
     * Whether the aggregate must be told in which order it takes the rows, and which of them; otherwise it takes those of a subselect
     * in that one's order. A database whose subselects have no order has none for the rows that relations are joined to, either.
     */
    default boolean ordersItself() {
        return false;
    }

    /**
     * What stands in the array for a column's value: a JSON string, number, truth value or null.
     *
     * @param expression the column in the statement
     */
    String value(Column column, String expression);

    /**
     * The value that stands in the array, as one of {@link Bind#value()}; null if it is not one of the column's type.
     *
     * @param text the text of the JSON string, or the number or truth value as it is written
     */
    @Nullable Object read(Column column, String text);
}
