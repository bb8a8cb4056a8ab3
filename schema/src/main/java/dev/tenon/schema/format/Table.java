package dev.tenon.schema.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines whose columns are aligned with one another. Mutable; for one thread. */
final class Table {
    private static final String INDENT = "  ";
    private static final char LAST_OF_ONE_BYTE = 0x7F;

    /** A line: its cells, the last one not empty, and what stands behind them without a column of its own. */
    private record Row(List<String> cells, String behind) {}

    private final List<Row> rows = new ArrayList<>();

    void add(List<String> cells, String behind) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        rows.add(new Row(end == cells.size() ? cells : cells.subList(0, end), behind));
    }

    /** Adds a line without columns; it does not part those above from those below. */
    void add(String text) {
        rows.add(new Row(List.of(), text));
    }

    /** Writes all lines and begins anew. */
    void flush(StringBuilder out) {
        List<Integer> widths = widths();
        for (Row row : rows) {
            write(row, widths, out);
        }
        rows.clear();
    }

    private static void write(Row row, List<Integer> widths, StringBuilder out) {
        List<String> cells = row.cells();
        if (!cells.isEmpty() || !row.behind().isEmpty()) {
            out.append(INDENT);
        }
        for (int i = 0; i < cells.size(); i++) {
            out.append(cells.get(i));
            if (i < cells.size() - 1) {
                out.append(" ".repeat(widths.get(i) - width(cells.get(i)) + 1));
            }
        }
        if (!cells.isEmpty() && !row.behind().isEmpty()) {
            out.append(' ');
        }
        out.append(row.behind()).append('\n');
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                int width = width(row.cells().get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(width, widths.get(i)));
                }
            }
        }
        return widths;
    }

    /** Bytes in UTF-8, not chars: what other tools that lay out the same file count. */
    private static int width(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) > LAST_OF_ONE_BYTE) {
                return cell.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return cell.length();
    }
}
