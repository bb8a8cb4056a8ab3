package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Puts a connection back as its owner had it. */
@FunctionalInterface
public interface Restoration {
    /** Nothing was changed. */
    Restoration NONE = connection -> {};

    /** Does so; a connection that this fails for is closed. */
    void restore(Connection connection) throws SQLException;
}
