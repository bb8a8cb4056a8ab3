package dev.tenon.sql;

import java.util.List;

/**
 * A statement with places for values, as JDBC wants it.
 *
 * @param sql its text
 * @param order for each place of the text which of the given values stands there, counted from 0
 * @param values how many values it takes
 */
public record Placed(String sql, List<Integer> order, int values) {
    public Placed {
        order = List.copyOf(order);
    }
}
