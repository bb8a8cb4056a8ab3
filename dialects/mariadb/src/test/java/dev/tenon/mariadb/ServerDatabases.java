package dev.tenon.mariadb;

import dev.tenon.testkit.OwnSource;
import dev.tenon.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Databases on the server of the tests, for the suites of the testkit. */
public final class ServerDatabases implements dev.tenon.testkit.ServerDatabases {
    @Override
    public String provider() {
        return "mysql";
    }

    @Override
    public String anyLength() {
        return "@db.LongText";
    }

    @Override
    public List<String> countdown(String table, String event) {
        return List.of("""
                CREATE TRIGGER `fault_%1$s_%2$s` AFTER %2$s ON `%1$s` FOR EACH ROW BEGIN
                  IF (SELECT allowed FROM fault) = 0 THEN
                    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fault';
                  END IF;
                  UPDATE fault SET allowed = allowed - 1;
                END
                """.formatted(table, event));
    }

    @Override
    public TestDatabase open(Path directory) {
        String url = TestServer.get().database();
        String name = url.substring(url.lastIndexOf('/') + 1);
        return OwnSource.ifAsked(at(url, name), TestServer.get().jdbcUrl(name), "root");
    }

    /** In two halves: a SLEEP that is cancelled ends as if all were well, and the server says so before the next row. */
    @Override
    public String sleep(double seconds) {
        return "SELECT SLEEP(" + seconds / 2 + ") FROM (SELECT 1 UNION ALL SELECT 2) AS halves";
    }

    @Override
    public String number() {
        return "SELECT CONNECTION_ID()";
    }

    @Override
    public String end(long number) {
        return "KILL " + number;
    }

    @Override
    public void user(TestDatabase database, String name, String password) {
        database.run(
                "CREATE OR REPLACE USER " + name + "@'127.0.0.1' IDENTIFIED BY '" + password + "'",
                "GRANT ALL ON *.* TO " + name + "@'127.0.0.1'");
    }

    private static TestDatabase at(String url, String name) {
        return new TestDatabase() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public Connection connect() throws SQLException {
                return TestServer.get().connect(name);
            }

            /** It goes with the server: to drop it would take as long as to make it. */
            @Override
            public void close() {}
        };
    }
}
