package dev.tenon.jdbc;

import dev.tenon.error.DatabaseException;
import dev.tenon.jdbc.url.ConnectionUrl;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of one role to one address. Thread-safe. */
final class Opener {
    private final FittedDriver driver;
    private final ConnectionUrl address;
    private final Role role;
    private final int statements;

    /** @param statements the most prepared statements kept on a connection */
    Opener(FittedDriver driver, ConnectionUrl address, Role role, int statements) {
        this.driver = driver;
        this.address = address;
        this.role = role;
        this.statements = statements;
    }

    /** Makes of a connection what is handed out. */
    interface Form<C extends PooledConnection> {
        C of(Connection connection, Role role, int statements, String nothing) throws SQLException;
    }

    <C extends PooledConnection> C open(Form<C> form) {
        Connection connection = driver.get().connect(address, role);
        try {
            driver.fit(connection);
            return form.of(connection, role, statements, driver.get().nothing());
        } catch (SQLException failure) {
            DatabaseException meaning = driver.classify(failure);
            HalfOpen.close(connection, meaning);
            throw meaning;
        }
    }
}
