package dev.tenon.mariadb;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.jdbc.Catalogue;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.RawRows;
import dev.tenon.jdbc.Restoration;
import dev.tenon.jdbc.Role;
import dev.tenon.jdbc.Topology;
import dev.tenon.jdbc.url.ConnectionUrl;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Schema;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Dialect;
import dev.tenon.transaction.Isolation;
import dev.tenon.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB and MySQL through MariaDB Connector/J. Statements are prepared on the server, so that values never travel as text.
 * Which of the two servers it is, and so what it can do, is asked once a database is opened.
 */
public final class MariadbDriver implements Driver {
    private static final int READ_ONLY = 1792;

    private final Server server;
    private final Dialect dialect;

    /** A driver for a server that is not known yet: taken for the one that can do less. */
    public MariadbDriver() {
        this(Server.MYSQL);
    }

    MariadbDriver(Server server) {
        this.server = server;
        this.dialect = new MariadbDialect(server);
    }

    @Override
    public boolean serves(String provider) {
        return provider.equals("mysql") || provider.equals("mariadb");
    }

    @Override
    public Driver forServer(Connection connection) throws SQLException {
        Server found = Server.of(connection);
        return found == server ? this : new MariadbDriver(found);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public ConnectionUrl address(String url) {
        return Address.parse(url);
    }

    @Override
    public Topology topology(ConnectionUrl address) {
        return Topology.MANY;
    }

    /**
     * Opens a connection with strict types, in UTC, and with the other settings of {@link Opening}, each of which is read
     * back.
     */
    @Override
    public Connection connect(ConnectionUrl address, Role role) {
        return Opening.open(address);
    }

    @Override
    public Restoration adopt(Connection connection) throws SQLException {
        return Adoption.of(connection);
    }

    /**
     * The level comes before the transaction, for one that is given later has no effect on it. MariaDB takes both as one block, in one
     * round trip.
     */
    @Override
    public List<String> begin(TransactionOptions options, Role role) {
        Isolation isolation = options.isolation();
        if (isolation == null && !options.readOnly()) {
            return List.of("BEGIN");
        }
        String start = options.readOnly() ? "START TRANSACTION READ ONLY" : "START TRANSACTION";
        if (isolation == null) {
            return List.of(start);
        }
        String level = "SET TRANSACTION ISOLATION LEVEL " + words(isolation);
        return server == Server.MARIADB
                ? List.of("BEGIN NOT ATOMIC " + level + "; " + start + "; END")
                : List.of(level, start);
    }

    @Override
    public void bind(PreparedStatement statement, int place, Bind bind) throws SQLException {
        Binding.bind(statement, place, bind);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int place, FieldType type) throws SQLException {
        return Reading.read(rows, place, type);
    }

    @Override
    public RawRows read(ResultSet rows) throws SQLException {
        return AnyRows.read(rows);
    }

    @Override
    public DatabaseException classify(SQLException failure, Schema schema, @Nullable String model) {
        return new Failures(schema).classify(failure, model);
    }

    /** Never: a ROLLBACK without a transaction does nothing. */
    @Override
    public boolean saysNoTransaction(SQLException failure) {
        return false;
    }

    @Override
    public boolean saysReadOnly(SQLException failure) {
        return failure.getErrorCode() == READ_ONLY;
    }

    @Override
    public Catalogue catalogue(Schema schema) {
        return Holdings.CATALOGUE;
    }

    private static String words(Isolation isolation) {
        if (isolation == Isolation.SNAPSHOT) {
            throw new UnsupportedOptionException(
                    "The database has no isolation level SNAPSHOT.",
                    "Ask for REPEATABLE_READ, which reads from one snapshot here, or leave the isolation level out.",
                    null);
        }
        return isolation.name().replace('_', ' ');
    }
}
