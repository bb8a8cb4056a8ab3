package dev.tenon.mariadb;

import dev.tenon.testkit.TestDatabase;
import dev.tenon.testkit.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Databases on the server of the tests, for the suites of the testkit. */
final class ServerDatabases implements TestDatabases {
    @Override
    public String provider() {
        return "mysql";
    }

    @Override
    public TestDatabase open(Path directory) {
        String url = TestServer.get().database();
        String name = url.substring(url.lastIndexOf('/') + 1);
        return new TestDatabase() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public Connection connect() throws SQLException {
                return TestServer.get().connect(name);
            }

            @Override
            public void close() {
                run("DROP DATABASE " + name);
            }
        };
    }
}
