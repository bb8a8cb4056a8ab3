package dev.tenon.protocol.statements;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStatementCountsTest extends StatementCountsTest {
    @TempDir
    Path directory;

    @Override
    String provider() {
        return "sqlite";
    }

    @Override
    String url() {
        return "file:" + directory.resolve("counts.db");
    }
}
