package dev.tenon.testkit;

import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A suite of tests, each of which has a database for itself. A database's module subclasses each suite. */
public abstract class DatabaseSuite {
    @TempDir
    Path directory;

    private TestDatabase database;

    /** For subclasses. */
    protected DatabaseSuite() {}

    /** Where the databases of this suite come from. */
    protected abstract TestDatabases databases();

    @BeforeEach
    void takeDatabase() {
        database = databases().open(directory);
    }

    @AfterEach
    void giveDatabaseBack() {
        database.close();
    }

    /** The test's own database. */
    protected final TestDatabase database() {
        return database;
    }

    /** Opens it with these models; its tables are not made. */
    final Opened open(String models) {
        return open(models, PoolOptions.defaults(), StatementListener.NONE);
    }

    final Opened open(String models, PoolOptions options, StatementListener listener) {
        return Opened.at(databases().provider(), database, models, options, listener);
    }
}
