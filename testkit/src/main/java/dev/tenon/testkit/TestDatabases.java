package dev.tenon.testkit;

import java.nio.file.Path;
import java.util.List;

/** Where fresh databases of one kind come from. Thread-safe. */
public interface TestDatabases {
    /** What a schema's {@code datasource} calls them. */
    String provider();

    /** What stands beside the type of a field that holds texts of any length. */
    default String anyLength() {
        return "";
    }

    /**
     * A new, empty database.
     *
     * @param directory a folder of the test's own, for a database that is a file; it is empty, or holds what was opened before
     */
    TestDatabase open(Path directory);

    /**
     * The statements of a trigger that lets only so many writes through: each row that is written takes one from the only row of
     * {@code fault (allowed)}, and is refused when that is 0. Names stand in back-ticks.
     *
     * @param event {@code INSERT}, {@code UPDATE} or {@code DELETE}
     */
    List<String> countdown(String table, String event);
}
