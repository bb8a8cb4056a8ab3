package dev.tenon.postgres;

import dev.tenon.testkit.TestCertificate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server of a run of tests. It speaks TLS to who wants it, asks {@code keeper} and {@code holder} for a password, {@code
 * certified} for a certificate, and trusts everybody else.
 */
final class StartedServer {
    private static final Path FOLDER = folder();

    /** The server's own certificate, which holds for 127.0.0.1 and not for localhost. */
    static final TestCertificate SERVERS = TestCertificate.make(FOLDER, "server", "ip:127.0.0.1");

    /** That of the user {@code certified}. */
    static final TestCertificate USERS = TestCertificate.make(FOLDER, "certified", "dns:certified");

    private static final EmbeddedPostgres SERVER = start();

    private StartedServer() {}

    static int port() {
        return SERVER.getPort();
    }

    private static EmbeddedPostgres start() {
        try {
            Path access = Files.writeString(FOLDER.resolve("pg_hba.conf"), """
                    local   all all                        trust
                    host    all keeper,holder 127.0.0.1/32 scram-sha-256
                    hostssl all certified     127.0.0.1/32 cert
                    host    all certified     127.0.0.1/32 reject
                    host    all all           127.0.0.1/32 trust
                    host    all all           ::1/128      trust
                    """);
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("hba_file", access.toString())
                    .setServerConfig("ssl", "on")
                    .setServerConfig("ssl_cert_file", SERVERS.certificate().toString())
                    .setServerConfig("ssl_key_file", SERVERS.key().toString())
                    .setServerConfig("ssl_ca_file", USERS.certificate().toString())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("The PostgreSQL server of the tests does not start.", failure);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("tenon-postgres");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
