package dev.tenon.meaning;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class SqliteReadMeaningTest extends ReadMeaningTest {
    @TempDir
    Path directory;

    @Override
    Place place() {
        return place(directory);
    }

    static Place place(Path directory) {
        return new Place(
                "sqlite",
                () -> "file:" + directory.resolve(UUID.randomUUID() + ".db"),
                false,
                Set.of(Difference.TEXT_PARTS_IGNORE_ASCII_CASE, Difference.ENUMS_SORT_AS_TEXT));
    }
}
