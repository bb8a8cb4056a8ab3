package dev.tenon.testkit;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A real database that a test has for itself: empty when it comes, gone when it is closed. */
public interface TestDatabase extends AutoCloseable {
    /** Where it is, as a client is told. */
    String url();

    /** A pool that leads to it, for a client that is to have one in place of the url. */
    default @Nullable DataSource dataSource() {
        return null;
    }

    /** A connection to it past Tenon, as another program has it. */
    Connection connect() throws SQLException;

    /** Takes it away. */
    @Override
    void close();

    /** Runs statements past Tenon, each on its own. */
    default void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Every row of every table, by table, as another program sees them; each row is a text, and they are sorted. */
    default Map<String, List<String>> dump() {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = connect()) {
            DatabaseMetaData about = connection.getMetaData();
            String quote = about.getIdentifierQuoteString();
            try (ResultSet found =
                    about.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    tables.put(found.getString("TABLE_NAME"), List.of());
                }
            }
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                table.setValue(rows(connection, "SELECT * FROM " + quote + table.getKey() + quote));
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", row));
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
