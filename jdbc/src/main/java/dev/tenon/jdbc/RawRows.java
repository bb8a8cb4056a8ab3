package dev.tenon.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a statement that Tenon has not written.
 *
 * @param columns its columns, in order; none if the statement gives no rows
 * @param rows for each column the value, of the Java type of its {@link RawType}, or null
 */
public record RawRows(List<RawColumn> columns, List<@Nullable Object[]> rows) {
    private static final RawRows NONE = new RawRows(List.of(), List.of());

    public RawRows(List<RawColumn> columns, List<@Nullable Object[]> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** The result of a statement that gives no rows. */
    public static RawRows none() {
        return NONE;
    }

    /** How many rows a statement that was run has given. */
    public static long count(PreparedStatement statement) throws SQLException {
        long rows = 0;
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }

    /** The names of a result's columns, in order. */
    public static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int place = 1; place <= columns.getColumnCount(); place++) {
            names.add(columns.getColumnLabel(place));
        }
        return names;
    }
}
