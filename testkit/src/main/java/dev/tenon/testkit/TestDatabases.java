package dev.tenon.testkit;

import java.nio.file.Path;

/** Where fresh databases of one kind come from. Thread-safe. */
public interface TestDatabases {
    /** What a schema's {@code datasource} calls them. */
    String provider();

    /**
     * A new, empty database.
     *
     * @param directory a folder of the test's own, for a database that is a file; it is empty, or holds what was opened before
     */
    TestDatabase open(Path directory);
}
