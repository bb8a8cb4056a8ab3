package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A connection that Tenon opened, and keeps with its prepared statements from one user to the next. Used by one thread at a time. */
abstract class KeptConnection extends PooledConnection {
    /** There before it is needed, for a late cancel stops even the preparing of the next statement. */
    private final PreparedStatement nothing;

    /** @param nothing a statement that does nothing */
    KeptConnection(Connection connection, Role role, int statements, String nothing) throws SQLException {
        super(connection, role, statements);
        this.nothing = connection.prepareStatement(nothing);
    }

    @Override
    final void doNothing() throws SQLException {
        nothing.executeQuery().close();
    }
}
