package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection with its role and its prepared statements. Used by one thread at a time. */
final class PooledConnection {
    private static final Logger LOGGER = LoggerFactory.getLogger(PooledConnection.class);

    private final Connection connection;
    private final Role role;
    private final StatementCache statements;
    private final PreparedStatement nothing;

    /** @param nothing a statement that does nothing, see {@link #takeLateCancel()} */
    PooledConnection(Connection connection, Role role, int statements, String nothing) throws SQLException {
        this.connection = connection;
        this.role = role;
        this.statements = new StatementCache(connection, statements);
        this.nothing = connection.prepareStatement(nothing);
    }

    /**
     * Runs a statement that does nothing. A cancel that came when its statement was already over stays with the connection
     * and would stop the next one, even while that is being prepared: so this one is there before, and takes it.
     */
    void takeLateCancel() {
        try {
            nothing.executeQuery().close();
        } catch (SQLException cancelled) {
            LOGGER.debug("A cancel came late.", cancelled);
        }
    }

    Connection connection() {
        return connection;
    }

    Role role() {
        return role;
    }

    StatementCache statements() {
        return statements;
    }

    /** Closes it and all its statements; a failure to do so helps nobody and is only logged. */
    void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOGGER.warn("A connection could not be closed.", failure);
        }
    }
}
