package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Span;

/** The text of a file with a place in it that only moves forward. Mutable; for one thread. */
final class Source {
    private final String text;
    private final int file;
    private int index;
    private int line = 1;
    private int lineStart;
    private int mark;
    private int markLine = 1;
    private int markLineStart;

    /** @param file which of a schema's files it is, from 0 */
    Source(String text, int file) {
        this.text = text;
        this.file = file;
    }

    int index() {
        return index;
    }

    boolean atEnd() {
        return index >= text.length();
    }

    /** The char at a distance from here; NUL past the end. */
    char peek(int distance) {
        int at = index + distance;
        return at < text.length() ? text.charAt(at) : '\0';
    }

    /** Whether what follows begins with this. */
    boolean startsWith(String prefix) {
        return text.startsWith(prefix, index);
    }

    /** Moves on by one char, counting lines. */
    char next() {
        char c = text.charAt(index++);
        if (c == '\n') {
            line++;
            lineStart = index;
        }
        return c;
    }

    /** Moves on by several chars. */
    void skip(int count) {
        for (int i = 0; i < count && !atEnd(); i++) {
            next();
        }
    }

    /** Keeps the place here, for {@link #marked()}. */
    void mark() {
        mark = index;
        markLine = line;
        markLineStart = lineStart;
    }

    /** The place from the one that is kept to here. */
    Span marked() {
        return new Span(file, mark, index, markLine, mark - markLineStart + 1);
    }

    /** What is written from the place that is kept to here. */
    String markedText() {
        return text.substring(mark, index);
    }

    /** The empty place here. */
    Span here() {
        return new Span(file, index, index, line, index - lineStart + 1);
    }
}
