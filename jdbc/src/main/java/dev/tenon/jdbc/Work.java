package dev.tenon.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What is done with a prepared statement whose parameters are set. */
@FunctionalInterface
interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
}
