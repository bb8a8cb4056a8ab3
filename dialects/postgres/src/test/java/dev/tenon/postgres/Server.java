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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server, started once for all tests of a run on a free port, and stopped with it. Each test has a database on it. */
public final class Server implements TestDatabases {
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
        return new OnServer("test_" + COUNT.incrementAndGet());
    }

    @Override
    public List<String> countdown(String table, String event) {
        return List.of(
                """
                CREATE OR REPLACE FUNCTION count_down() RETURNS trigger AS $$
                BEGIN
                  IF (SELECT allowed FROM fault) = 0 THEN
                    RAISE EXCEPTION 'fault';
                  END IF;
                  UPDATE fault SET allowed = allowed - 1;
                  RETURN NULL;
                END $$ LANGUAGE plpgsql
                """,
                "CREATE TRIGGER `fault_%1$s_%2$s` AFTER %2$s ON `%1$s` FOR EACH ROW EXECUTE FUNCTION count_down()"
                        .formatted(table, event));
    }

    /** The server's port on the loopback. */
    static int port() {
        return Started.SERVER.getPort();
    }

    /** The url of the server's database for a client. */
    static String url(String parameters) {
        return "postgresql://postgres@127.0.0.1:" + port() + "/postgres" + parameters;
    }

    static Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?currentSchema=" + schema, "postgres", "");
    }

    /** A namespace of its own is as good as a database, and far cheaper. */
    private record OnServer(String schema) implements TestDatabase {
        @Override
        public String url() {
            return Server.url("?schema=" + schema);
        }

        @Override
        public Connection connect() throws SQLException {
            return Server.connect(schema);
        }

        @Override
        public void close() {
            run("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        }
    }
}
