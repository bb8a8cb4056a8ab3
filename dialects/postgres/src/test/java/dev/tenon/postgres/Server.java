package dev.tenon.postgres;

import dev.tenon.testkit.OwnSource;
import dev.tenon.testkit.ServerDatabases;
import dev.tenon.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server, started once for all tests of a run on a free port, and stopped with it. Each test has a database on it. */
public final class Server implements ServerDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public String provider() {
        return "postgresql";
    }

    @Override
    public TestDatabase open(Path directory) {
        String schema = "test_" + COUNT.incrementAndGet();
        return OwnSource.ifAsked(new OnServer(schema), jdbcUrl(schema), "postgres");
    }

    @Override
    public String sleep(double seconds) {
        return "SELECT 1 FROM pg_sleep(" + seconds + ")";
    }

    @Override
    public String number() {
        return "SELECT pg_backend_pid()::bigint";
    }

    @Override
    public String end(long number) {
        return "SELECT pg_terminate_backend(" + number + ")";
    }

    @Override
    public void user(TestDatabase database, String name, String password) {
        database.run("DROP ROLE IF EXISTS " + name, "CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
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
        return StartedServer.port();
    }

    /** The url of the server's database for a client. */
    static String url(String parameters) {
        return "postgresql://postgres@127.0.0.1:" + port() + "/postgres?sslmode=disable" + parameters;
    }

    static Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(schema), "postgres", "");
    }

    static String jdbcUrl(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?sslmode=disable&currentSchema=" + schema;
    }

    /** A namespace of its own is as good as a database, and far cheaper. */
    private record OnServer(String schema) implements TestDatabase {
        @Override
        public String url() {
            return Server.url("&schema=" + schema);
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
