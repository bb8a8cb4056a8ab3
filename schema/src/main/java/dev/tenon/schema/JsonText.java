package dev.tenon.schema;

import java.util.Optional;

/** Reads a text as JSON. For one text and one thread. */
public final class JsonText {
    /** As deep as a schema's own values may be. */
    private static final int DEPTH_LIMIT = 100;

    /** As deep as values may be: what lies deeper SQLite keeps, and then fails to look into. */
    private static final int VALUE_DEPTH_LIMIT = 999;

    private final String text;
    private final int deepest;
    private int index;
    private String fault = "";

    /**
     * What is wrong with a text.
     *
     * @param words what is wrong
     * @param place the index of the first char that is wrong, or the length of the text if something is missing there
     */
    public record Fault(String words, int place) {
        /** What helps where it was to be a value. */
        public static final String CURE = "Give the text of one JSON value; `Json.string` makes one of any characters.";

        /** The words and the place, for a sentence. */
        public String told() {
            return words + " at character " + (place + 1);
        }
    }

    private JsonText(String text, int deepest) {
        this.text = text;
        this.deepest = deepest;
    }

    /** Whether a text is JSON as a schema may hold it. */
    public static boolean isValid(String text) {
        return faultIn(text).isEmpty();
    }

    /** What is wrong with a text first; empty if it is JSON. */
    public static Optional<Fault> faultIn(String text) {
        return faultIn(text, DEPTH_LIMIT);
    }

    /** What is wrong with the text of a stored value, or of one to be stored. */
    public static Optional<Fault> faultInValue(String text) {
        return faultIn(text, VALUE_DEPTH_LIMIT);
    }

    private static Optional<Fault> faultIn(String text, int deepest) {
        JsonText json = new JsonText(text, deepest);
        boolean valid = json.value(0);
        json.skipSpace();
        if (valid && json.index < text.length()) {
            valid = json.fails("trailing characters", "");
        }
        return valid ? Optional.empty() : Optional.of(new Fault(json.fault, json.index));
    }

    /** Says what is wrong here, or that the text ends inside something. */
    private boolean fails(String words, String inside) {
        fault = atEnd() ? "EOF while parsing " + inside : words;
        return false;
    }

    private boolean value(int depth) {
        skipSpace();
        if (depth > deepest) {
            return fails("recursion limit exceeded", "a value");
        }
        return switch (peek()) {
            case '{' -> members(depth, '}', "an object");
            case '[' -> members(depth, ']', "a list");
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean members(int depth, char close, String inside) {
        index++;
        skipSpace();
        if (take(close)) {
            return true;
        }
        do {
            skipSpace();
            if (peek() == close) {
                return fails("trailing comma", inside);
            }
            boolean keyed = close == ']' || key(inside);
            if (!keyed || (atEnd() && !fails("", inside)) || !value(depth + 1)) {
                return false;
            }
            skipSpace();
        } while (take(','));
        return take(close) || fails("expected `,` or `" + close + "`", inside);
    }

    private boolean key(String inside) {
        if (peek() != '"') {
            return fails("key must be a string", inside);
        }
        if (!string()) {
            return false;
        }
        skipSpace();
        return take(':') || fails("expected `:`", inside);
    }

    private boolean string() {
        index++;
        while (!atEnd()) {
            char c = text.charAt(index);
            if (c < ' ') {
                return fails("control character (\\u0000-\\u001F) found while parsing a string", "a string");
            }
            index++;
            if (c == '"') {
                return true;
            }
            if (c == '\\' && !escape()) {
                return fails("invalid escape", "a string");
            }
        }
        return fails("", "a string");
    }

    private boolean escape() {
        char c = peek();
        if (c != 'u') {
            boolean known = !atEnd() && "\"\\/bfnrt".indexOf(c) >= 0;
            index += known ? 1 : 0;
            return known;
        }
        index++;
        for (int i = 0; i < 4; i++, index++) {
            if (Character.digit(peek(), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        boolean negative = take('-');
        if (!negative && !isDigit(peek())) {
            return fails("expected value", "a value");
        }
        boolean zero = take('0');
        boolean whole = zero ? !isDigit(peek()) : digits();
        if (!whole || (take('.') && !digits())) {
            return fails("invalid number", "a value");
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return digits() || fails("invalid number", "a value");
        }
        return true;
    }

    private boolean digits() {
        int start = index;
        while (isDigit(peek())) {
            index++;
        }
        return index > start;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++, index++) {
            if (peek() != word.charAt(i)) {
                return fails("expected ident", "a value");
            }
        }
        return true;
    }

    private boolean take(char c) {
        if (atEnd() || peek() != c) {
            return false;
        }
        index++;
        return true;
    }

    private void skipSpace() {
        while (!atEnd() && " \t\r\n".indexOf(peek()) >= 0) {
            index++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean atEnd() {
        return index >= text.length();
    }

    private char peek() {
        return atEnd() ? '\0' : text.charAt(index);
    }
}
