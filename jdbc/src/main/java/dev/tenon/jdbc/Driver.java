package dev.tenon.jdbc;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.jdbc.url.ConnectionUrl;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Schema;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Dialect;
import dev.tenon.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * A database as JDBC shows it: all that a {@link Database} and its sessions must ask. Found with {@link ServiceLoader}.
 * Implementations are stateless and thread-safe.
 */
public interface Driver {
    /**
     * The driver on the class path for the provider of a schema's {@code datasource}.
     *
     * @throws UnsupportedOptionException if there is none
     */
    static Driver serving(String provider) {
        return ServiceLoader.load(Driver.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(driver -> driver.serves(provider))
                .findFirst()
                .orElseThrow(() -> new UnsupportedOptionException(
                        "No driver on the class path serves the provider `" + provider + "`.",
                        "Add Tenon's module for that database to the dependencies, or correct the provider in the schema.",
                        null));
    }

    /** Whether it is for the databases that schemas call by this name. */
    boolean serves(String provider);

    /**
     * The driver for the very server at the other end of a connection, where one provider stands for servers that differ: from
     * then on it is asked instead of this one.
     */
    default Driver forServer(Connection connection) throws SQLException {
        return this;
    }

    /** How its SQL is written. */
    Dialect dialect();

    /**
     * Understands a url.
     *
     * @throws dev.tenon.error.InvalidUrlException if it is not one of this database
     */
    ConnectionUrl address(String url);

    /** Which connections a database needs. */
    Topology topology(ConnectionUrl address);

    /**
     * Opens a connection, in autocommit mode, with everything set and checked that its role needs.
     *
     * @throws dev.tenon.error.DatabaseUnreachableException if it cannot be opened
     */
    Connection connect(ConnectionUrl address, Role role);

    /**
     * Sets and checks on a connection that somebody else opened what {@link #connect} sets on its own; it is in autocommit mode.
     *
     * @return how it becomes again as it was
     * @throws dev.tenon.error.InvalidArgumentException if it is no connection of a driver that this one can work with
     * @throws UnsupportedOptionException if the database can only be opened by {@link #connect}
     */
    default Restoration adopt(Connection connection) throws SQLException {
        throw new UnsupportedOptionException(
                "This database is not reached through a DataSource.",
                "Open the client with a url: its connections differ, and Tenon opens each for what it is to do.",
                null);
    }

    /**
     * The statements that begin a transaction. Pure.
     *
     * @throws UnsupportedOptionException if an option cannot be honoured
     */
    List<String> begin(TransactionOptions options, Role role);

    /** What must be said to the connection when that transaction has ended, so that it is as it was before: nothing. Pure. */
    default List<String> afterEnd(TransactionOptions options, Role role) {
        return List.of();
    }

    /** A statement that does nothing, at little cost. */
    default String nothing() {
        return "SELECT 1";
    }

    /** Runs a text of statements as it is. */
    default void script(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Sets how long the statements to come may wait for a lock; zero is not at all. Nothing by itself: where the deadline of a
     * transaction cancels a statement that waits for a lock as any other, telling the server would buy nothing for a round trip.
     */
    default void limitLockWait(Connection connection, Duration limit) throws SQLException {}

    /**
     * Asks the server to stop the statement that another thread waits for on this connection. It is asked again as long as the
     * statement goes on, because a server may hear of a cancel before it hears of the statement, and then forgets it.
     */
    default void cancel(Connection connection, PreparedStatement statement) throws SQLException {
        statement.cancel();
    }

    /**
     * Makes whatever another thread waits for on this connection fail soon, without waiting for it; the connection is closed
     * afterwards.
     */
    default void abort(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
    }

    /**
     * Ends whatever transaction is open on a connection of the role {@link Role#SOLE} and sets everything back to what {@link
     * #connect} set; false if that fails, or where there is no such role, so that the connection must be closed.
     */
    default boolean recovers(Connection connection) {
        return false;
    }

    /**
     * Sets a parameter; places count from 1.
     *
     * @throws dev.tenon.error.InvalidArgumentException if the value is one that the database cannot keep as it is
     */
    void bind(PreparedStatement statement, int place, Bind bind) throws SQLException;

    /**
     * The value of a column of the current row as a {@link Bind#value()} of that type; places count from 1.
     *
     * @throws dev.tenon.error.InvalidStoredValueException if what is stored is not of the type
     */
    @Nullable Object read(ResultSet rows, int place, FieldType type) throws SQLException;

    /** Runs a statement that Tenon has not written; how many rows it inserted, updated or deleted, or gave if it gives rows. */
    default long executeAny(PreparedStatement statement) throws SQLException {
        return statement.execute() ? RawRows.count(statement) : Math.max(0, statement.getLargeUpdateCount());
    }

    /**
     * All rows of a statement that Tenon has not written, with what its columns turn out to hold.
     *
     * @throws dev.tenon.error.UnsupportedColumnTypeException if a column is of a type that there are no values for
     * @throws dev.tenon.error.InvalidStoredValueException if a stored value is not of its column's type
     */
    RawRows read(ResultSet rows) throws SQLException;

    /**
     * What a failure means.
     *
     * @param schema gives tables and columns their names as models and fields
     * @param model the model of the statement, if it was about one
     */
    DatabaseException classify(SQLException failure, Schema schema, @Nullable String model);

    /** What a failure of a statement means: the values that were bound to it may tell what the server does not. */
    default DatabaseException meaningOf(SQLException failure, Schema schema, dev.tenon.sql.Statement statement) {
        return classify(failure, schema, statement.model());
    }

    /** Whether the failure says that there was no transaction to end: the database had ended it by itself. */
    boolean saysNoTransaction(SQLException failure);

    /** Whether the failure says that a connection which only reads was asked to write. */
    boolean saysReadOnly(SQLException failure);

    /** How the database tells what it holds of a schema's parts of it. */
    Catalogue catalogue(Schema schema);
}
