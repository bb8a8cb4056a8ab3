package dev.tenon.sqlite;

import dev.tenon.testkit.TestDatabase;
import dev.tenon.testkit.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Databases in files, for the suites of the testkit. */
public final class SqliteFiles implements TestDatabases {
    @Override
    public String provider() {
        return "sqlite";
    }

    @Override
    public List<String> countdown(String table, String event) {
        return List.of("CREATE TRIGGER `fault_%1$s_%2$s` AFTER %2$s ON `%1$s` BEGIN %3$s %4$s END"
                .formatted(
                        table,
                        event,
                        "SELECT RAISE(ABORT, 'fault') FROM fault WHERE allowed = 0;",
                        "UPDATE fault SET allowed = allowed - 1;"));
    }

    @Override
    public TestDatabase open(Path directory) {
        directory.toFile().mkdirs();
        Path file = directory.resolve("test.db");
        return new TestDatabase() {
            @Override
            public String url() {
                return "file:" + file;
            }

            @Override
            public Connection connect() throws SQLException {
                return DriverManager.getConnection("jdbc:sqlite:" + file);
            }

            @Override
            public void close() {
                // the folder goes with the test
            }
        };
    }
}
