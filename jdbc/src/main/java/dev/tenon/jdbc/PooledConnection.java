package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection with its role and its prepared statements, and the way back to where it came from. Used by one thread at a time. */
abstract class PooledConnection {
    private static final Logger LOGGER = LoggerFactory.getLogger(PooledConnection.class);

    private final Connection connection;
    private final Role role;
    private final StatementCache statements;

    PooledConnection(Connection connection, Role role, int statements) {
        this.connection = connection;
        this.role = role;
        this.statements = new StatementCache(connection, statements);
    }

    /** Goes back to where it came from, to be used again. */
    abstract void giveBack();

    /** Never to be used again; does not wait for the database. */
    abstract void discard();

    /** Runs a statement that does nothing. */
    abstract void doNothing() throws SQLException;

    /** A cancel that came when its statement was already over stays with the connection and would stop the next one: this takes it. */
    final void takeLateCancel() {
        try {
            doNothing();
        } catch (SQLException cancelled) {
            LOGGER.debug("A cancel came late.", cancelled);
        }
    }

    final Connection connection() {
        return connection;
    }

    final Role role() {
        return role;
    }

    final StatementCache statements() {
        return statements;
    }

    /** Closes it and all its statements; a failure to do so helps nobody and is only logged. */
    final void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOGGER.warn("A connection could not be closed.", failure);
        }
    }
}
