package dev.tenon.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The page that tells users in what the databases differ. The tests take from it what they expect of each. */
final class WrittenList {
    private static final Path PAGE = Path.of("../docs/differences.md");

    private WrittenList() {}

    /** What is true of a database. */
    static Set<Difference> of(String provider) {
        int column = rows().get(0).indexOf(provider);
        Set<Difference> known = EnumSet.noneOf(Difference.class);
        for (Difference difference : Difference.values()) {
            if (row(difference).get(column).equals("yes")) {
                known.add(difference);
            }
        }
        return known;
    }

    /** The line of the table that tells of a difference. */
    static List<String> row(Difference difference) {
        return rows().stream()
                .filter(row -> row.get(0).startsWith(difference.title()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/differences.md does not tell of " + difference));
    }

    /** The lines of the first table, which is of what requests mean, without its rule, its head first. */
    static List<List<String>> rows() {
        try {
            return Files.readAllLines(PAGE).stream()
                    .dropWhile(line -> !line.startsWith("|"))
                    .takeWhile(line -> line.startsWith("|"))
                    .filter(line -> line.startsWith("| "))
                    .map(line -> Arrays.stream(
                                    line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
