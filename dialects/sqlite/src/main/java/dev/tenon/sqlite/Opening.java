package dev.tenon.sqlite;

import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.jdbc.HalfOpen;
import dev.tenon.jdbc.Role;
import dev.tenon.jdbc.url.Modes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** Opens a connection and makes sure that everything holds on it that the rest of this module relies on. */
final class Opening {
    private static final int LOCK_WAIT_MILLIS = 5000;

    private Opening() {}

    static Connection open(SqliteUrl url, Role role) {
        Path file = url.file();
        if (file != null) {
            check(file, url.mustExist());
        }
        @Nullable Connection connection = null;
        try {
            connection = JDBC.createConnection("jdbc:sqlite:" + (file == null ? ":memory:" : file), properties());
            prepare(connection, url, role);
            return connection;
        } catch (SQLException failure) {
            DatabaseUnreachableException unreachable = new DatabaseUnreachableException(
                    "The SQLite database " + name(url) + " cannot be opened: " + failure.getMessage(),
                    "Check that the file is a SQLite database, that this user may read and write it and its directory, and that"
                            + " it is on a local disk.",
                    failure);
            HalfOpen.close(connection, unreachable);
            throw unreachable;
        } catch (DatabaseUnreachableException failure) {
            HalfOpen.close(connection, failure);
            throw failure;
        }
    }

    /**
     * The driver would ask for the last row id after each INSERT and leave that query open; while one is open, SQLite does not
     * forget that a statement was cancelled, and refuses all that follow.
     */
    private static Properties properties() {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        return config.toProperties();
    }

    /** Ends any transaction and sets back what can have been changed; false if that fails. */
    static boolean recovers(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            rollBack(statement);
            statement.execute("PRAGMA query_only = OFF");
            statement.execute("PRAGMA foreign_keys = ON");
            return true;
        } catch (SQLException failure) {
            return false;
        }
    }

    private static void rollBack(Statement statement) throws SQLException {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException failure) {
            if (!Failures.says(failure, Failures.NO_TRANSACTION)) {
                throw failure;
            }
        }
    }

    private static void check(Path file, boolean mustExist) {
        Path directory = file.getParent();
        if (directory == null || Files.isDirectory(file)) {
            throw unreachable(file, "is a directory", "Name a file in it.");
        }
        if (!Files.isDirectory(directory)) {
            throw unreachable(
                    file,
                    "is in a directory that does not exist",
                    "Create the directory, or correct the path in the url.");
        }
        if (Files.exists(file) ? !Files.isWritable(file) : mustExist) {
            throw unreachable(
                    file,
                    mustExist && !Files.exists(file) ? "does not exist" : "cannot be written by this user",
                    "Correct the path, give this user the right to write the file, or let it be created (mode=rwc).");
        }
        if (!Files.isWritable(directory)) {
            throw unreachable(
                    file,
                    "is in a directory that this user cannot write",
                    "SQLite keeps its log beside the file: give this user the right to write the directory.");
        }
    }

    private static DatabaseUnreachableException unreachable(Path file, String what, String cure) {
        return new DatabaseUnreachableException("The SQLite database " + file + " " + what + ".", cure, null);
    }

    private static void prepare(Connection connection, SqliteUrl url, Role role) throws SQLException {
        set(connection, url, "busy_timeout", Integer.toString(LOCK_WAIT_MILLIS), Integer.toString(LOCK_WAIT_MILLIS));
        set(connection, url, "journal_mode", "WAL", url.file() == null ? "memory" : "wal");
        set(connection, url, "foreign_keys", "ON", "1");
        set(
                connection,
                url,
                "synchronous",
                url.synchronous().name(),
                url.synchronous() == Modes.Synchronous.FULL ? "2" : "1");
        if (role == Role.READER) {
            set(connection, url, "query_only", "ON", "1");
        }
        ExactNumbers.register(connection);
        ExactAggregates.register(connection);
        JsonFunctions.register(connection);
        FoldedCase.register(connection);
    }

    /** Sets a pragma and reads it back, for SQLite ignores what it cannot honour. */
    private static void set(Connection connection, SqliteUrl url, String pragma, String value, String expected)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma + " = " + value);
            try (ResultSet rows = statement.executeQuery("PRAGMA " + pragma)) {
                String actual = rows.next() ? rows.getString(1) : "nothing";
                if (!expected.equals(actual)) {
                    throw new DatabaseUnreachableException(
                            "The SQLite database " + name(url) + " does not accept " + pragma + " = " + value
                                    + ": it stays at " + actual + ".",
                            "Put the file on a local disk that this user may write; Tenon does not run without this setting.",
                            null);
                }
            }
        }
    }

    private static String name(SqliteUrl url) {
        return url.file() == null ? "in memory" : url.file().toString();
    }
}
