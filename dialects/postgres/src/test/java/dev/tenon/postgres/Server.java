package dev.tenon.postgres;

import dev.tenon.testkit.TestDatabase;
import dev.tenon.testkit.TestDatabases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server, started once for all tests of a run on a free port, and stopped with it. Each test has a database on it. */
final class Server implements TestDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Started {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException("The PostgreSQL server of the tests does not start.", failure);
            }
        }
    }

    @Override
    public String provider() {
        return "postgresql";
    }

    @Override
    public TestDatabase open(Path directory) {
        String name = "test_" + COUNT.incrementAndGet();
        server("CREATE DATABASE " + name);
        return new OnServer(name);
    }

    /** The server's port on the loopback. */
    static int port() {
        return Started.SERVER.getPort();
    }

    /** The url of a database for a client. */
    static String url(String database, String parameters) {
        return "postgresql://postgres@127.0.0.1:" + port() + "/" + database + parameters;
    }

    /** Says something to the server itself. */
    static void server(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, "postgres", "");
    }

    private record OnServer(String name) implements TestDatabase {
        @Override
        public String url() {
            return Server.url(name, "");
        }

        @Override
        public Connection connect() throws SQLException {
            return Server.connect(name);
        }

        @Override
        public void close() {
            server("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }
}
