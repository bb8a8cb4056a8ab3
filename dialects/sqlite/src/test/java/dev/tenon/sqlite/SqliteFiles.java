package dev.tenon.sqlite;

import dev.tenon.testkit.TestDatabase;
import dev.tenon.testkit.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Databases in files, for the suites of the testkit. */
final class SqliteFiles implements TestDatabases {
    @Override
    public String provider() {
        return "sqlite";
    }

    @Override
    public TestDatabase open(Path directory) {
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
