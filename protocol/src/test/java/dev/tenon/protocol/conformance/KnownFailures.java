package dev.tenon.protocol.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cases that are known to be answered in another way: the rows of a table in docs/compatibility.md, which has the reasons. */
final class KnownFailures {
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ([a-z, ]+) \\| .+ \\|$", Pattern.MULTILINE);

    private KnownFailures() {}

    static Set<String> of(String provider, Path project) throws IOException {
        Set<String> known = new TreeSet<>();
        Matcher rows = ROW.matcher(Files.readString(project.resolve("docs").resolve("compatibility.md")));
        while (rows.find()) {
            if (Set.of(rows.group(2).split(", ")).contains(provider)) {
                known.add(rows.group(1));
            }
        }
        return known;
    }
}
