package dev.tenon.postgres;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.jdbc.Restoration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Sets on a connection what the rest of this module relies on. What is set already costs nothing. */
final class Adoption {
    /** {@code CURRENT_TIMESTAMP} fills columns that have no zone. */
    private static final String ZONE = "UTC";

    private Adoption() {}

    /** @throws InvalidArgumentException if it is no connection of pgjdbc */
    static Restoration of(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            throw new InvalidArgumentException(
                    "The DataSource gives connections that are not of PostgreSQL's driver, pgjdbc.",
                    "Give one whose connections are, or can be unwrapped to, org.postgresql.PGConnection.",
                    null);
        }
        String told = connection.unwrap(PGConnection.class).getParameterStatus("TimeZone");
        String zone = told != null ? told : asked(connection);
        if (ZONE.equals(zone)) {
            return Restoration.NONE;
        }
        set(connection, ZONE);
        return later -> set(later, zone);
    }

    /** What stands between may keep to itself what the server tells. */
    private static String asked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW TimeZone")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void set(Connection connection, String zone) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('TimeZone', ?, false)")) {
            statement.setString(1, zone);
            statement.execute();
        }
    }
}
