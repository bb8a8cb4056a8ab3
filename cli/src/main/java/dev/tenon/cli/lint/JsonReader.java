package dev.tenon.cli.lint;

/**
 * Reads JSON (RFC 8259) piece by piece. Each method throws an {@link InvalidJsonException} if something else stands there.
 * Mutable; for one thread.
 */
final class JsonReader {
    private static final int DEPTH_LIMIT = 100;

    private final String text;
    private int index;
    private boolean first = true;

    JsonReader(String text) {
        this.text = text;
    }

    void beginObject() {
        expect('{');
        first = true;
    }

    /** Whether the object has another member; if not, its end is taken. */
    boolean hasNext() {
        if (take('}')) {
            return false;
        }
        if (!first) {
            expect(',');
        }
        first = false;
        return true;
    }

    /** The name of the next member, the colon taken. */
    String name() {
        String name = text();
        expect(':');
        return name;
    }

    /** Nothing may follow. */
    void end() {
        skipSpace();
        if (index < text.length()) {
            throw wrong("the end of the line");
        }
    }

    void skipValue() {
        skipValue(0);
    }

    /** A text without its quotes. */
    String text() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (index < text.length() && text.charAt(index) != '"') {
            char c = text.charAt(index++);
            value.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return value.toString();
    }

    private char escaped() {
        char c = index < text.length() ? text.charAt(index++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw wrong("an escape");
        };
    }

    private char hexadecimal() {
        int end = Math.min(index + 4, text.length());
        int value = 0;
        while (index < end) {
            int digit = Character.digit(text.charAt(index++), 16);
            if (digit < 0) {
                throw wrong("a hexadecimal digit");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private void skipValue(int depth) {
        skipSpace();
        char c = index < text.length() ? text.charAt(index) : ' ';
        if (depth > DEPTH_LIMIT) {
            throw wrong("values less deep in one another");
        } else if (c == '"') {
            text();
        } else if (c == '{' || c == '[') {
            skipMembers(depth, c == '{' ? '}' : ']');
        } else {
            skipWord();
        }
    }

    private void skipMembers(int depth, char close) {
        index++;
        boolean more = !take(close);
        while (more) {
            if (close == '}') {
                name();
            }
            skipValue(depth + 1);
            more = take(',');
            if (!more) {
                expect(close);
            }
        }
    }

    private void skipWord() {
        int start = index;
        while (index < text.length() && isWordPart(text.charAt(index))) {
            index++;
        }
        if (index == start) {
            throw wrong("a value");
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
    }

    private void expect(char c) {
        if (!take(c)) {
            throw wrong("`" + c + "`");
        }
    }

    private boolean take(char c) {
        skipSpace();
        boolean here = index < text.length() && text.charAt(index) == c;
        if (here) {
            index++;
        }
        return here;
    }

    private void skipSpace() {
        while (index < text.length() && " \t\r\n".indexOf(text.charAt(index)) >= 0) {
            index++;
        }
    }

    private InvalidJsonException wrong(String expected) {
        return new InvalidJsonException("expected " + expected + " at character " + (index + 1) + ".");
    }
}
