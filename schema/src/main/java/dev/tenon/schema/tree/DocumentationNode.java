package dev.tenon.schema.tree;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ///} lines about something.
 *
 * @param lines each line without its slashes, and where it stands with them
 */
public record DocumentationNode(List<Name> lines) {
    public DocumentationNode {
        lines = List.copyOf(lines);
    }

    /** These lines and one more. */
    public static DocumentationNode append(@Nullable DocumentationNode before, Name line) {
        return new DocumentationNode(
                before == null
                        ? List.of(line)
                        : Stream.concat(before.lines.stream(), Stream.of(line)).toList());
    }
}
