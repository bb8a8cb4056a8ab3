package dev.tenon.mariadb;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.jdbc.Restoration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Sets on a connection that somebody else opened what {@link Opening} sets on its own. What is set already is only read. */
final class Adoption {
    private Adoption() {}

    /** @throws InvalidArgumentException if it is no connection of Connector/J, or is set to count what this module does not */
    static Restoration of(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(org.mariadb.jdbc.Connection.class)) {
            throw new InvalidArgumentException(
                    "The DataSource gives connections that are not of MariaDB Connector/J.",
                    "Give one whose connections are, or can be unwrapped to, org.mariadb.jdbc.Connection.",
                    null);
        }
        requireFoundRows(connection.unwrap(org.mariadb.jdbc.Connection.class));
        SessionState before = SessionState.of(connection);
        Server server = Server.of(connection);
        boolean assigns = server == Server.MYSQL || before.assignsAtOnce();
        if (before.isStrict(Opening.MODES) && assigns && before.isUtc() && before.aggregatesAll()) {
            return Restoration.NONE;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(Opening.sessionSettings());
        }
        return before::set;
    }

    private static void requireFoundRows(org.mariadb.jdbc.Connection connection) {
        if (connection.getContext().getConf().useAffectedRows()) {
            throw new InvalidArgumentException(
                    "The DataSource's driver is told useAffectedRows=true, so that a record counts as absent if a change leaves it"
                            + " as it was.",
                    "Leave useAffectedRows out of what the driver is told.",
                    null);
        }
    }
}
