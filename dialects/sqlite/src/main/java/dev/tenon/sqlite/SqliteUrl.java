package dev.tenon.sqlite;

import dev.tenon.error.InvalidUrlException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a SQLite database is: {@code file:./dev.db}, {@code sqlite:dev.db}, {@code file:/var/app.db}, {@code
 * file:///var/app.db}, {@code /var/app.db}, or {@code :memory:}, {@code file::memory:}, {@code file:any?mode=memory}. A
 * relative path is relative to the working directory of the running program. Nothing is percent-decoded; what follows a
 * question mark is parameters: {@code mode=rwc|rw|memory} (create the file if need be, do not, keep it in memory) and {@code
 * synchronous=full|normal}.
 *
 * @param file the file; null for a database in memory
 * @param mustExist whether a missing file is an error rather than created
 * @param synchronous {@code FULL}: a commit that was acknowledged survives a power loss; {@code NORMAL} is faster and may lose
 *     the last ones, never corrupt
 */
record SqliteUrl(@Nullable Path file, boolean mustExist, Synchronous synchronous) {
    private static final String CURE = "Write it as file:./dev.db, file:/absolute/path.db or file::memory:.";

    /** How hard a commit tries to survive a power loss. */
    enum Synchronous {
        NORMAL(1),
        FULL(2);

        private final int level;

        Synchronous(int level) {
            this.level = level;
        }

        /** SQLite's own number for it. */
        int level() {
            return level;
        }
    }

    /** @throws InvalidUrlException if the text is not such a url */
    static SqliteUrl parse(String url) {
        int question = url.indexOf('?');
        String place = question < 0 ? url : url.substring(0, question);
        SqliteUrl parsed = at(withoutScheme(place));
        if (question < 0) {
            return parsed;
        }
        for (String parameter : url.substring(question + 1).split("&", -1)) {
            parsed = parsed.with(parameter);
        }
        return parsed;
    }

    private static SqliteUrl at(String path) {
        if (path.equals(":memory:")) {
            return new SqliteUrl(null, false, Synchronous.FULL);
        }
        if (path.isBlank()) {
            throw new InvalidUrlException("The url of the SQLite database names no file.", CURE, null);
        }
        try {
            return new SqliteUrl(Path.of(path).toAbsolutePath().normalize(), false, Synchronous.FULL);
        } catch (InvalidPathException failure) {
            throw new InvalidUrlException("The url of the SQLite database is not a path.", CURE, failure);
        }
    }

    private static String withoutScheme(String place) {
        String path = place;
        if (place.startsWith("file:")) {
            path = place.substring("file:".length());
        } else if (place.startsWith("sqlite:")) {
            path = place.substring("sqlite:".length());
        } else if (!place.startsWith("/") && !place.equals(":memory:")) {
            throw new InvalidUrlException("The url of a SQLite database must begin with `file:`.", CURE, null);
        }
        if (path.startsWith("//") && !path.startsWith("///")) {
            throw new InvalidUrlException(
                    "The url of the SQLite database names a host; a file has none.",
                    "Write an absolute path with three slashes or one: file:///var/app.db or file:/var/app.db.",
                    null);
        }
        return path.startsWith("///") ? path.substring(2) : path;
    }

    private SqliteUrl with(String parameter) {
        return switch (parameter.toLowerCase(Locale.ROOT)) {
            case "mode=rwc" -> new SqliteUrl(file, false, synchronous);
            case "mode=rw" -> new SqliteUrl(file, true, synchronous);
            case "mode=memory" -> new SqliteUrl(null, false, synchronous);
            case "synchronous=full" -> new SqliteUrl(file, mustExist, Synchronous.FULL);
            case "synchronous=normal" -> new SqliteUrl(file, mustExist, Synchronous.NORMAL);
            default -> throw unknown(parameter);
        };
    }

    private static InvalidUrlException unknown(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        return new InvalidUrlException(
                "The url of the SQLite database has a parameter `" + name
                        + "` that is unknown or has an unknown value.",
                "Use mode=rwc, mode=rw or mode=memory, and synchronous=full or synchronous=normal; limits of connections are"
                        + " options of the client.",
                null);
    }
}
