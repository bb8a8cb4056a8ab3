package dev.tenon.schema.diagnostics;

import java.util.List;

/** Prints diagnostics with the line of the file that each is about, underlined; its passwords are stars. */
public final class DiagnosticPrinter {
    private static final int TAB_WIDTH = 4;
    /** How many are shown: nobody reads more, and a file may have very many. */
    private static final int SHOWN = 100;
    /** How much of a line is shown, and how much of that stands before the place, where a line is longer than that. */
    private static final int LINE_LENGTH = 400;

    private static final int LINE_BEFORE = 100;

    private final List<SourceText> files;
    private final Colours colours;
    private final StringBuilder out = new StringBuilder();

    private DiagnosticPrinter(List<SourceText> files, Colours colours) {
        this.files = files;
        this.colours = colours;
    }

    /**
     * Prints diagnostics one below the other, an empty line between; of very many, the first.
     *
     * @param fileName what to call the file
     * @param text the file's text, from which the diagnostics' places come
     * @param diagnostics what to print, in this order
     */
    public static String print(String fileName, String text, List<Diagnostic> diagnostics) {
        return print(List.of(new SourceText(fileName, text)), diagnostics);
    }

    /**
     * Prints diagnostics one below the other, an empty line between; of very many, the first.
     *
     * @param files the schema's files, in the order in which they were read
     * @param diagnostics what to print, in this order
     */
    public static String print(List<SourceText> files, List<Diagnostic> diagnostics) {
        return print(files, diagnostics, Colours.NONE);
    }

    /**
     * Prints diagnostics one below the other, an empty line between; of very many, the first.
     *
     * @param files the schema's files, in the order in which they were read
     * @param diagnostics what to print, in this order
     * @param colours whether in colours
     */
    public static String print(List<SourceText> files, List<Diagnostic> diagnostics, Colours colours) {
        DiagnosticPrinter printer = new DiagnosticPrinter(files, colours);
        for (Diagnostic diagnostic : diagnostics.subList(0, Math.min(SHOWN, diagnostics.size()))) {
            if (!printer.out.isEmpty()) {
                printer.out.append('\n');
            }
            printer.print(diagnostic);
        }
        if (diagnostics.size() > SHOWN) {
            printer.out.append("\n… and ").append(diagnostics.size() - SHOWN).append(" more.\n");
        }
        return printer.out.toString();
    }

    private void print(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        SourceText file = files.get(span.file());
        String text = file.text();
        out.append(colours.of(diagnostic.severity(), diagnostic.severity().word()))
                .append(": ")
                .append(diagnostic.message().strip())
                .append('\n');
        String number = String.valueOf(span.line());
        String margin = " ".repeat(number.length());
        out.append(margin)
                .append("--> ")
                .append(file.name())
                .append(':')
                .append(number)
                .append(':');
        out.append(span.column()).append('\n');
        int lineStart = span.start() - span.column() + 1;
        int lineEnd = lineEnd(text, lineStart);
        String whole = Passwords.hidden(text.substring(lineStart, lineEnd));
        int cut = 0;
        if (whole.length() > LINE_LENGTH) {
            cut = Math.max(0, span.start() - LINE_BEFORE - lineStart);
            whole = whole.substring(cut, Math.min(whole.length(), cut + LINE_LENGTH));
        }
        lineStart += cut;
        String line = whole.stripTrailing();
        int end = Math.min(span.end(), lineStart + line.length());
        out.append(margin).append(" |\n");
        out.append(number).append(" | ").append(wide(line)).append('\n');
        out.append(margin).append(" | ");
        out.append(" ".repeat(width(text, lineStart, span.start())));
        String marker = "^".repeat(Math.max(1, width(text, span.start(), end)));
        out.append(colours.of(diagnostic.severity(), marker)).append('\n');
        String hint = diagnostic.hint();
        if (hint != null) {
            out.append(margin).append(colours.hint(" = " + hint)).append('\n');
        }
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static int width(String text, int from, int to) {
        return from >= to
                ? 0
                : wide(text.substring(from, Math.min(to, text.length()))).length();
    }

    private static String wide(String line) {
        return line.replace("\t", " ".repeat(TAB_WIDTH)).replace("\r", "");
    }
}
