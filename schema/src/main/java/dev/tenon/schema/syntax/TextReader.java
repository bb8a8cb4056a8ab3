package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;

/** Reads a text in quotes and resolves its escapes. */
final class TextReader {
    private final Source source;
    private final Diagnostics diagnostics;
    private final StringBuilder value = new StringBuilder();

    private TextReader(Source source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** The text itself. */
    record Text(String value) {}

    /** Reads from the opening quote to the closing one, or to the line's end if there is none. */
    static Text read(Source source, Diagnostics diagnostics) {
        TextReader reader = new TextReader(source, diagnostics);
        reader.readText();
        return new Text(reader.value.toString());
    }

    private void readText() {
        Span start = source.here();
        source.next();
        while (!atLineEnd()) {
            Span here = source.here();
            char c = source.next();
            if (c == '"') {
                return;
            }
            if (c < ' ') {
                diagnostics.error(
                        here.to(source.index()),
                        "Control characters are not allowed in a text.",
                        "Write it as `\\u%04x`.".formatted((int) c));
            }
            if (c == '\\') {
                readEscape();
            } else {
                value.append(c);
            }
        }
        diagnostics.error(start.to(source.index()), "This text is not closed.", "Add `\"` where it ends.");
    }

    private void readEscape() {
        Span start = source.here();
        Span escape = new Span(start.file(), start.start() - 1, start.end(), start.line(), start.column() - 1);
        if (atLineEnd()) {
            return;
        }
        char c = source.next();
        switch (c) {
            case '"', '\\', '/' -> value.append(c);
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'u' -> readUnicode(escape);
            default ->
                diagnostics.error(
                        escape.to(source.index()),
                        "Unknown escape sequence. If the value is a windows-style path, `\\` must be escaped as `\\\\`.");
        }
    }

    private void readUnicode(Span escape) {
        int first = readHexadecimal();
        if (first >= 0 && Character.isHighSurrogate((char) first) && source.startsWith("\\u")) {
            source.skip(2);
            int second = readHexadecimal();
            if (second >= 0 && Character.isLowSurrogate((char) second)) {
                value.append((char) first).append((char) second);
                return;
            }
            first = -1;
        }
        if (first < 0 || Character.isSurrogate((char) first)) {
            diagnostics.error(
                    escape.to(source.index()),
                    "Invalid unicode escape sequence.",
                    "Write `\\u` and four hexadecimal digits; a character beyond them as a pair of two.");
        } else {
            value.append((char) first);
        }
    }

    private boolean atLineEnd() {
        return source.atEnd() || source.peek(0) == '\n' || source.peek(0) == '\r';
    }

    /** The next four hexadecimal digits; -1 if they are fewer. */
    private int readHexadecimal() {
        int result = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(source.peek(0), 16);
            if (digit < 0) {
                return -1;
            }
            result = result * 16 + digit;
            source.next();
        }
        return result;
    }
}
