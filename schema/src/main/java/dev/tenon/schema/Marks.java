package dev.tenon.schema;

import dev.tenon.schema.tree.DocumentationNode;
import dev.tenon.schema.tree.Name;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tenon's own additions to the language, which stand in {@code ///} lines so that other tools take the file as it is. */
public final class Marks {
    /** On a field: it counts the updates of its record. */
    public static final String VERSION = "@version";

    private Marks() {}

    /** Whether a field carries {@code /// @version}: a line that says nothing else. */
    public static boolean isVersion(@Nullable DocumentationNode documentation) {
        return documentation != null && documentation.lines().stream().anyMatch(Marks::isVersion);
    }

    /** Whether a line is {@code /// @version}. */
    public static boolean isVersion(Name line) {
        return line.text().equals(VERSION);
    }

    /** The lines as text; null if there are none. */
    static @Nullable String documentation(@Nullable DocumentationNode documentation) {
        return documentation == null
                ? null
                : documentation.lines().stream().map(Name::text).collect(Collectors.joining("\n"));
    }

    /** The lines of a field as text, without marks; null if there are none. */
    static @Nullable String documentationOfField(@Nullable DocumentationNode documentation) {
        if (documentation == null || documentation.lines().stream().allMatch(Marks::isVersion)) {
            return null;
        }
        return documentation.lines().stream()
                .filter(line -> !isVersion(line))
                .map(Name::text)
                .collect(Collectors.joining("\n"));
    }
}
