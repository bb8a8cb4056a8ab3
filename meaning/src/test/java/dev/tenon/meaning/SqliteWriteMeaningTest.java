package dev.tenon.meaning;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteWriteMeaningTest extends WriteMeaningTest {
    @TempDir
    Path directory;

    @Override
    Place place() {
        return SqliteReadMeaningTest.place(directory);
    }
}
