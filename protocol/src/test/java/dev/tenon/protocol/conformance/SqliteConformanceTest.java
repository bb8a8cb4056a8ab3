package dev.tenon.protocol.conformance;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteConformanceTest extends ConformanceTest {
    @TempDir
    Path directory;

    @Override
    String provider() {
        return "sqlite";
    }

    @Override
    String url(Case wanted) {
        return "file:" + directory.resolve("cases.db");
    }
}
