package dev.tenon.sqlite;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.jdbc.Catalogue;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.RawRows;
import dev.tenon.jdbc.Role;
import dev.tenon.jdbc.Topology;
import dev.tenon.jdbc.url.ConnectionUrl;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Dialect;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.Isolation;
import dev.tenon.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * SQLite through sqlite-jdbc. One connection writes and many read, in WAL mode, so that readers and the writer never wait for
 * each other. A transaction that may write takes the write lock when it begins: one that took it later could find that it
 * read what is no longer so, and could then never succeed.
 */
public final class SqliteDriver implements Driver {
    private static final Dialect DIALECT = new SqliteDialect();
    private static final List<FieldType> ONE_TEXT = List.of(new FieldType.Scalar(ScalarType.STRING));

    @Override
    public boolean serves(String provider) {
        return provider.equals("sqlite");
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public ConnectionUrl address(String url) {
        return SqliteUrl.address(url);
    }

    /** A file has one writer and many readers; a database in memory is its only connection. */
    @Override
    public Topology topology(ConnectionUrl address) {
        return SqliteUrl.of(address).file() == null ? Topology.SOLE_CONNECTION : Topology.ONE_WRITER;
    }

    /**
     * Opens a connection with write-ahead log, foreign keys and full durability, each of which is read back. {@code
     * synchronous = FULL} rather than {@code NORMAL}, which in WAL mode may forget acknowledged commits at a power loss.
     */
    @Override
    public Connection connect(ConnectionUrl address, Role role) {
        return Opening.open(SqliteUrl.of(address), role);
    }

    /** SQLite's transactions are serializable; there is no lower level to be had, and a driver that says so is not believed. */
    @Override
    public List<String> begin(TransactionOptions options, Role role) {
        Isolation isolation = options.isolation();
        if (isolation != null && isolation != Isolation.SERIALIZABLE) {
            throw new UnsupportedOptionException(
                    "SQLite has no isolation level " + isolation + ": its transactions are always SERIALIZABLE.",
                    "Leave the isolation level out, or ask for SERIALIZABLE.",
                    null);
        }
        if (!options.readOnly()) {
            return List.of("BEGIN IMMEDIATE");
        }
        return role == Role.READER ? List.of("BEGIN") : List.of("PRAGMA query_only = 1", "BEGIN");
    }

    @Override
    public List<String> afterEnd(TransactionOptions options, Role role) {
        return options.readOnly() && role != Role.READER ? List.of("PRAGMA query_only = 0") : List.of();
    }

    /** A prepared statement would be the first of them alone. */
    @Override
    public void script(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void limitLockWait(Connection connection, Duration limit) throws SQLException {
        long millis = limit.isZero() ? 0 : limit.plusNanos(999_999).toMillis();
        connection.unwrap(SQLiteConnection.class).setBusyTimeout((int) Math.min(Integer.MAX_VALUE, millis));
    }

    /** Interrupts what runs; a wait for a lock goes on, but no longer than {@link #limitLockWait} lets it. */
    @Override
    public void abort(Connection connection) throws SQLException {
        connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    }

    @Override
    public boolean recovers(Connection connection) {
        return Opening.recovers(connection);
    }

    @Override
    public void bind(PreparedStatement statement, int place, Bind bind) throws SQLException {
        Binding.bind(statement, place, bind);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int place, FieldType type) throws SQLException {
        return Reading.read(rows, place, type);
    }

    /** The driver gives the count of the last statement that changed rows for one that changes none, such as CREATE TABLE. */
    @Override
    public long executeAny(PreparedStatement statement) throws SQLException {
        DB database = statement.getConnection().unwrap(SQLiteConnection.class).getDatabase();
        long before = database.total_changes();
        if (statement.execute()) {
            return RawRows.count(statement);
        }
        return database.total_changes() == before ? 0 : Math.max(0, statement.getLargeUpdateCount());
    }

    @Override
    public RawRows read(ResultSet rows) throws SQLException {
        return AnyRows.read(rows);
    }

    @Override
    public DatabaseException classify(SQLException failure, Schema schema, @Nullable String model) {
        return new Failures(schema).classify(failure, model);
    }

    @Override
    public boolean saysNoTransaction(SQLException failure) {
        return Failures.says(failure, Failures.NO_TRANSACTION);
    }

    @Override
    public boolean saysReadOnly(SQLException failure) {
        return Failures.says(failure, "attempt to write a readonly database");
    }

    @Override
    public Catalogue catalogue(Schema schema) {
        return new Catalogue(
                new Statement(
                        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_' ORDER BY rowid",
                        List.of(),
                        ONE_TEXT,
                        null),
                new Statement(
                        "SELECT format('DROP %s IF EXISTS \"%w\"', upper(type), name) FROM sqlite_schema"
                                + " WHERE type IN ('table', 'view') AND substr(name, 1, 7) <> 'sqlite_'"
                                + " ORDER BY type DESC, sql NOT LIKE 'CREATE VIRTUAL%', rowid",
                        List.of(), ONE_TEXT, null),
                List.of("PRAGMA foreign_keys = 0"),
                List.of("PRAGMA foreign_keys = 1"));
    }
}
