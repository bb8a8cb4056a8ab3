package dev.tenon.postgres;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.error.ValueOutOfRangeException;
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
import dev.tenon.sql.Statement;
import dev.tenon.transaction.Isolation;
import dev.tenon.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * PostgreSQL, and what speaks its language, through pgjdbc: many connections, each of which reads and writes. Urls: {@code
 * postgresql://user:password@host:5432/database?schema=public}. Thread-safe.
 */
public final class PostgresDriver implements Driver {
    private static final Set<String> PROVIDERS = Set.of("postgresql", "postgres", "cockroachdb");
    private static final Dialect DIALECT = new PostgresDialect();

    /** For the service loader. */
    public PostgresDriver() {}

    @Override
    public boolean serves(String provider) {
        return PROVIDERS.contains(provider);
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public ConnectionUrl address(String url) {
        return Opening.parse(url);
    }

    @Override
    public Topology topology(ConnectionUrl address) {
        return Topology.MANY;
    }

    @Override
    public Connection connect(ConnectionUrl address, Role role) {
        return Opening.open(address);
    }

    @Override
    public Restoration adopt(Connection connection) throws SQLException {
        return Adoption.of(connection);
    }

    /** All of it in one statement, so that it costs one round trip. */
    @Override
    public List<String> begin(TransactionOptions options, Role role) {
        return List.of("BEGIN" + level(options.isolation()) + (options.readOnly() ? " READ ONLY" : ""));
    }

    /** PostgreSQL gives READ COMMITTED to who asks for less. */
    private static String level(@Nullable Isolation isolation) {
        if (isolation == null) {
            return "";
        }
        if (isolation == Isolation.SNAPSHOT) {
            throw new UnsupportedOptionException(
                    "PostgreSQL has no isolation level SNAPSHOT by that name.",
                    "Ask for REPEATABLE_READ, which gives each transaction a snapshot, or for SERIALIZABLE.",
                    null);
        }
        return " ISOLATION LEVEL " + isolation.name().replace('_', ' ');
    }

    /** pgjdbc's statement asks once only, and a server that is not yet at work forgets that. */
    @Override
    public void cancel(Connection connection, PreparedStatement statement) throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
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

    @Override
    public DatabaseException meaningOf(SQLException failure, Schema schema, Statement statement) {
        DatabaseException meaning = classify(failure, schema, statement.model());
        return meaning instanceof ValueOutOfRangeException outOfRange
                ? TooLarge.told(outOfRange, failure, statement)
                : meaning;
    }

    /** A ROLLBACK without a transaction is a warning only. */
    @Override
    public boolean saysNoTransaction(SQLException failure) {
        return "25P01".equals(failure.getSQLState());
    }

    @Override
    public boolean saysReadOnly(SQLException failure) {
        return "25006".equals(failure.getSQLState());
    }

    @Override
    public Catalogue catalogue(Schema schema) {
        return Holdings.of(schema);
    }
}
