package dev.tenon.protocol.conformance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresConformanceTest extends ConformanceTest {
    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Override
    String provider() {
        return "postgresql";
    }

    @Override
    String url(Case wanted) {
        String database = "postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres";
        return wanted.hasSchemas() ? database : database + "?schema=" + wanted.databaseSchema();
    }
}
