package dev.tenon.sqlite;

import dev.tenon.error.InvalidUrlException;
import dev.tenon.jdbc.url.ConnectionUrl;
import dev.tenon.jdbc.url.Modes;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a SQLite database is: {@code file:./dev.db}, {@code sqlite:dev.db}, {@code file:/var/app.db}, {@code
 * file:///var/app.db}, {@code /var/app.db}, or {@code :memory:}, {@code file::memory:}, {@code file:any?mode=memory}. A
 * relative path is relative to the working directory of the running program. Nothing of it is percent-decoded; what follows a
 * question mark is parameters: {@code mode=rwc|rw|memory} (create the file if need be, do not, keep it in memory), {@code
 * synchronous=full|normal}, {@code connection_limit} and {@code socket_timeout}.
 *
 * @param file the file; null for a database in memory
 * @param mustExist whether a missing file is an error rather than created
 * @param synchronous how hard a commit tries to survive a power loss
 */
record SqliteUrl(@Nullable Path file, boolean mustExist, Modes.Synchronous synchronous) {
    private static final String CURE = "Write it as file:./dev.db, file:/absolute/path.db or file::memory:.";
    private static final String MEMORY = ":memory:";

    /** @throws InvalidUrlException if the text is not such a url */
    static ConnectionUrl address(String url) {
        boolean bare = url.startsWith("/") || url.equals(MEMORY);
        if (!bare && !url.startsWith("file:") && !url.startsWith("sqlite:")) {
            throw new InvalidUrlException("The url of a SQLite database must begin with `file:`.", CURE, null);
        }
        ConnectionUrl address = ConnectionUrl.parse("sqlite", bare ? "file:" + url : url);
        of(address);
        return address;
    }

    /** What an address says. */
    static SqliteUrl of(ConnectionUrl address) {
        Modes.File mode = address.settings().mode().orElse(Modes.File.RWC);
        String path = String.valueOf(address.database());
        return new SqliteUrl(
                mode == Modes.File.MEMORY || path.equals(MEMORY) ? null : file(path),
                mode == Modes.File.RW,
                address.settings().synchronous().orElse(Modes.Synchronous.FULL));
    }

    private static Path file(String path) {
        if (path.startsWith("//") && !path.startsWith("///")) {
            throw new InvalidUrlException(
                    "The url of the SQLite database names a host; a file has none.",
                    "Write an absolute path with three slashes or one: file:///var/app.db or file:/var/app.db.",
                    null);
        }
        try {
            return Path.of(path.startsWith("///") ? path.substring(2) : path)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException failure) {
            throw new InvalidUrlException("The url of the SQLite database is not a path.", CURE, failure);
        }
    }
}
