package dev.tenon.schema.draft;

/** Tells whether a text is JSON (RFC 8259). Nothing is built; depth is limited. */
public final class JsonText {
    private static final int DEPTH_LIMIT = 100;

    private final String text;
    private int index;

    private JsonText(String text) {
        this.text = text;
    }

    static boolean isValid(String text) {
        return faultIn(text) < 0;
    }

    /** The index of the first char that is wrong, that of the end if something is missing there; -1 if it is JSON. */
    public static int faultIn(String text) {
        JsonText json = new JsonText(text);
        boolean valid = json.value(0);
        json.skipSpace();
        return valid && json.index == text.length() ? -1 : json.index;
    }

    private boolean value(int depth) {
        skipSpace();
        if (depth > DEPTH_LIMIT) {
            return false;
        }
        return switch (peek()) {
            case '{' -> members(depth, '}');
            case '[' -> members(depth, ']');
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean members(int depth, char close) {
        index++;
        skipSpace();
        if (take(close)) {
            return true;
        }
        do {
            skipSpace();
            if (close == '}' && !(string() && takeColon())) {
                return false;
            }
            if (!value(depth + 1)) {
                return false;
            }
            skipSpace();
        } while (take(','));
        return take(close);
    }

    private boolean takeColon() {
        skipSpace();
        return take(':');
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        while (index < text.length()) {
            char c = text.charAt(index++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        char c = peek();
        index++;
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        for (int i = 0; i < 4; i++, index++) {
            if (Character.digit(peek(), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        take('-');
        if (!take('0') && !digits()) {
            return false;
        }
        if (take('.') && !digits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = index;
        while (peek() >= '0' && peek() <= '9') {
            index++;
        }
        return index > start;
    }

    private boolean word(String word) {
        boolean found = text.startsWith(word, index);
        index += found ? word.length() : 0;
        return found;
    }

    private boolean take(char c) {
        if (peek() != c || index >= text.length()) {
            return false;
        }
        index++;
        return true;
    }

    private void skipSpace() {
        while (index < text.length() && " \t\r\n".indexOf(peek()) >= 0) {
            index++;
        }
    }

    private char peek() {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
