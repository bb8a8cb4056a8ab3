package dev.tenon.schema.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out the lines of one block: groups in columns, attributes of the block last. Mutable; for one block. */
final class BlockLayout {
    /** An attribute of the block with the comment right above it, which moves with it. */
    private record Attribute(List<String> comments, Line.BlockAttribute line) {}

    private final StringBuilder out;
    private final int start;
    private final Table table = new Table();
    private final List<Attribute> attributes = new ArrayList<>();
    private List<String> commentAboveAttribute = List.of();

    private BlockLayout(StringBuilder out) {
        this.out = out;
        this.start = out.length();
    }

    /** Writes the lines between the braces. */
    static void write(List<Line> lines, StringBuilder out) {
        BlockLayout layout = new BlockLayout(out);
        for (int i = 0; i < lines.size(); i++) {
            Line above = i == 0 ? null : lines.get(i - 1);
            Line below = i == lines.size() - 1 ? null : lines.get(i + 1);
            layout.add(lines.get(i), above, below);
        }
        layout.finish();
    }

    private void add(Line line, @Nullable Line above, @Nullable Line below) {
        if (line instanceof Line.Entry entry) {
            table.add(entry.cells(), entry.comment());
        } else if (line instanceof Line.BlockAttribute attribute) {
            attributes.add(new Attribute(commentAboveAttribute, attribute));
            commentAboveAttribute = List.of();
        } else if (line instanceof Line.Comments comments) {
            addComments(comments, above instanceof Line.Gap, below instanceof Line.BlockAttribute);
        } else if (line instanceof Line.Verbatim verbatim) {
            table.add(verbatim.text());
        } else if (below instanceof Line.Entry || below instanceof Line.Verbatim) {
            beginGroup();
        }
    }

    private void addComments(Line.Comments comments, boolean afterGap, boolean aboveAttribute) {
        if (aboveAttribute) {
            commentAboveAttribute = comments.lines();
            return;
        }
        if (afterGap) {
            beginGroup();
        }
        comments.lines().forEach(table::add);
    }

    /** An empty line, and columns of their own below it; nothing at the block's beginning. */
    private void beginGroup() {
        table.flush(out);
        if (out.length() > start) {
            out.append('\n');
        }
    }

    private void finish() {
        table.flush(out);
        if (!attributes.isEmpty()) {
            out.append('\n');
        }
        attributes.sort(Comparator.comparing(attribute -> attribute.line().attribute(), AttributeText.inOrder()));
        for (Attribute attribute : attributes) {
            attribute.comments().forEach(table::add);
            table.add(
                    List.of(attribute.line().attribute().text()),
                    attribute.line().comment());
        }
        table.flush(out);
    }
}
