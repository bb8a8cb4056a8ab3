package dev.tenon.jdbc;

import dev.tenon.error.DatabaseException;
import dev.tenon.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** The driver of a database, fitted to its server as soon as a connection is open. Thread-safe. */
final class FittedDriver {
    private final Schema schema;
    private volatile Driver driver;

    FittedDriver(Driver driver, Schema schema) {
        this.driver = driver;
        this.schema = schema;
    }

    Driver get() {
        return driver;
    }

    /** Fits it to the server at the other end. */
    void fit(Connection connection) throws SQLException {
        driver = driver.forServer(connection);
    }

    /** What a failure means that no statement of a model caused. */
    DatabaseException classify(SQLException failure) {
        return driver.classify(failure, schema, null);
    }
}
