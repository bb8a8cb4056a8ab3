package dev.tenon.schema.print;

import dev.tenon.schema.Identifier;
import dev.tenon.schema.Marks;
import org.jspecify.annotations.Nullable;

/** The text of a file as it grows, block by block. Mutable; for one thread. */
final class BlockText {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    /** Begins a block. */
    void open(@Nullable String documentation, String title) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        documentation("", documentation);
        out.append(title).append(" {\n");
    }

    /** Ends a block. */
    void close() {
        out.append("}\n");
    }

    /** A line of a block. */
    void line(String line) {
        out.append(INDENT).append(line).append('\n');
    }

    /** A line of a block with what is written above it. */
    void line(@Nullable String documentation, boolean version, String line) {
        documentation(INDENT, documentation);
        if (version) {
            documentation(INDENT, Marks.VERSION);
        }
        line(line);
    }

    /** A line with an attribute that holds a name, unless the name goes without saying. */
    void attribute(String attribute, Identifier name, String otherwise) {
        if (!name.name().equals(otherwise)) {
            line(attribute + "(" + ValueText.quoted(name.name()) + ")");
        }
    }

    /** The line with {@code @@schema}, if there is one. */
    void namespace(@Nullable Identifier namespace) {
        if (namespace != null) {
            line("@@schema(" + ValueText.quoted(namespace.name()) + ")");
        }
    }

    /** All that has been written. */
    String text() {
        return out.toString();
    }

    private void documentation(String indent, @Nullable String documentation) {
        if (documentation != null) {
            for (String line : documentation.split("\n", -1)) {
                out.append(indent)
                        .append(line.isEmpty() ? "///" : "/// " + line)
                        .append('\n');
            }
        }
    }
}
