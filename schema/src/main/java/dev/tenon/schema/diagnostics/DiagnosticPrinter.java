package dev.tenon.schema.diagnostics;

import java.util.List;

/** Prints diagnostics with the line of the file that each is about, underlined. */
public final class DiagnosticPrinter {
    private static final int TAB_WIDTH = 4;

    private final String fileName;
    private final String text;
    private final StringBuilder out = new StringBuilder();

    private DiagnosticPrinter(String fileName, String text) {
        this.fileName = fileName;
        this.text = text;
    }

    /**
     * Prints diagnostics one below the other, an empty line between.
     *
     * @param fileName what to call the file
     * @param text the file's text, from which the diagnostics' places come
     * @param diagnostics what to print, in this order
     */
    public static String print(String fileName, String text, List<Diagnostic> diagnostics) {
        DiagnosticPrinter printer = new DiagnosticPrinter(fileName, text);
        for (Diagnostic diagnostic : diagnostics) {
            if (!printer.out.isEmpty()) {
                printer.out.append('\n');
            }
            printer.print(diagnostic);
        }
        return printer.out.toString();
    }

    private void print(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        out.append(diagnostic.severity().word())
                .append(": ")
                .append(diagnostic.message().strip())
                .append('\n');
        String number = String.valueOf(span.line());
        String margin = " ".repeat(number.length());
        out.append(margin)
                .append("--> ")
                .append(fileName)
                .append(':')
                .append(number)
                .append(':');
        out.append(span.column()).append('\n');
        int lineStart = span.start() - span.column() + 1;
        int lineEnd = lineEnd(lineStart);
        String line = text.substring(lineStart, lineEnd).stripTrailing();
        int end = Math.min(span.end(), lineStart + line.length());
        out.append(margin).append(" |\n");
        out.append(number).append(" | ").append(wide(line)).append('\n');
        out.append(margin).append(" | ");
        out.append(" ".repeat(width(lineStart, span.start())));
        out.append("^".repeat(Math.max(1, width(span.start(), end)))).append('\n');
        String hint = diagnostic.hint();
        if (hint != null) {
            out.append(margin).append(" = ").append(hint).append('\n');
        }
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int width(int from, int to) {
        return from >= to
                ? 0
                : wide(text.substring(from, Math.min(to, text.length()))).length();
    }

    private static String wide(String line) {
        return line.replace("\t", " ".repeat(TAB_WIDTH)).replace("\r", "");
    }
}
