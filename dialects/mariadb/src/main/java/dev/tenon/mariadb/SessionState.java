package dev.tenon.mariadb;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * What a session is set to, of that which this module relies on.
 *
 * @param modes how strict it is, as the server says it
 * @param zone its time zone, as the server says it
 * @param aggregated the longest text that an aggregate may give, in bytes
 * @param commits whether each statement that stands alone is committed
 */
record SessionState(String modes, String zone, long aggregated, boolean commits) {
    private static final String ASSIGNMENT = "SIMULTANEOUS_ASSIGNMENT";

    /** Asks the server. */
    static SessionState of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT @@sql_mode, @@time_zone, @@group_concat_max_len, @@autocommit")) {
            rows.next();
            return new SessionState(rows.getString(1), rows.getString(2), aggregated(rows), rows.getInt(4) == 1);
        }
    }

    /** A server may take more than this type can count. */
    private static long aggregated(ResultSet rows) throws SQLException {
        return rows.getBigDecimal(3).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /** Sets what can be set. */
    void set(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SET SESSION sql_mode = ?, SESSION time_zone = ?, SESSION group_concat_max_len = ?")) {
            statement.setString(1, modes);
            statement.setString(2, zone);
            statement.setLong(3, aggregated);
            statement.execute();
        }
    }

    /** Whether it has these modes. */
    boolean isStrict(Set<String> wanted) {
        return Set.of(modes.split(",", -1)).containsAll(wanted);
    }

    /** Whether all assignments of an UPDATE see the values from before it. */
    boolean assignsAtOnce() {
        return isStrict(Set.of(ASSIGNMENT));
    }

    /** Whether no text that an aggregate gives can be cut. */
    boolean aggregatesAll() {
        return aggregated >= Opening.AGGREGATED;
    }

    boolean isUtc() {
        return zone.equals("+00:00");
    }
}
