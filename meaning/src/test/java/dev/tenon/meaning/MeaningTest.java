package dev.tenon.meaning;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** What tests on databases have in common. */
abstract class MeaningTest {
    @TempDir
    private Path directory;

    /** A new database with these records. */
    final World world(Memory memory, Place place) {
        return World.of(memory, place, directory.resolve(UUID.randomUUID().toString()));
    }
}
