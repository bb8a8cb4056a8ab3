package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.Severity;
import dev.tenon.schema.diagnostics.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads a text in quotes and resolves its escapes. */
final class TextReader {
    private final Source source;
    private final StringBuilder value = new StringBuilder();
    private final List<Diagnostic> flaws = new ArrayList<>();

    private TextReader(Source source) {
        this.source = source;
    }

    /**
     * Reads from the opening quote, whose place the source keeps, to the closing one; a text without one, or with a control
     * character, is broken.
     */
    static Token read(Source source) {
        TextReader reader = new TextReader(source);
        TokenKind kind = reader.readText() ? TokenKind.TEXT : TokenKind.BROKEN_TEXT;
        return new Token(kind, source.markedText(), reader.value.toString(), source.marked(), reader.flaws);
    }

    private boolean readText() {
        source.next();
        while (!source.atEnd() && source.peek(0) >= ' ') {
            char c = source.next();
            if (c == '"') {
                return true;
            }
            if (c == '\\') {
                readEscape();
            } else {
                value.append(c);
            }
        }
        return false;
    }

    private void readEscape() {
        Span start = source.here();
        Span escape = new Span(start.file(), start.start() - 1, start.end(), start.line(), start.column() - 1);
        if (source.atEnd() || source.peek(0) < ' ') {
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
                flaws.add(new Diagnostic(
                        Severity.ERROR,
                        "Unknown escape sequence. If the value is a windows-style path, `\\` must be escaped as `\\\\`.",
                        escape.to(source.index()),
                        null));
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
            flaws.add(new Diagnostic(
                    Severity.ERROR,
                    "Invalid unicode escape sequence.",
                    escape.to(source.index()),
                    "Write `\\u` and four hexadecimal digits; a character beyond them as a pair of two."));
        } else {
            value.append((char) first);
        }
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
