package dev.tenon.sqlite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads JSON into {@code Map}, {@code List}, {@code String}, {@code BigDecimal}, {@code Boolean} and {@link #NULL}. Of members
 * with the same name the last counts. For one thread.
 */
final class JsonText {
    /** The JSON null. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** As deep as SQLite itself goes. */
    private static final int DEEPEST = 1000;

    private final String text;
    private int place;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * The value.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    static Object read(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value(0);
        json.space();
        if (json.place < text.length()) {
            throw json.wrong();
        }
        return value;
    }

    private Object value(int depth) {
        space();
        if (depth > DEEPEST || place >= text.length()) {
            throw wrong();
        }
        return switch (text.charAt(place)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new TreeMap<>();
        place++;
        if (!ends('}')) {
            do {
                space();
                String name = string();
                space();
                expect(':');
                members.put(name, value(depth + 1));
            } while (goesOn('}'));
        }
        return members;
    }

    private List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        place++;
        if (!ends(']')) {
            do {
                elements.add(value(depth + 1));
            } while (goesOn(']'));
        }
        return elements;
    }

    private boolean ends(char end) {
        space();
        if (place < text.length() && text.charAt(place) == end) {
            place++;
            return true;
        }
        return false;
    }

    private boolean goesOn(char end) {
        if (ends(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (place < text.length() && text.charAt(place) != '"') {
            char next = text.charAt(place++);
            string.append(next == '\\' ? escaped() : next);
        }
        expect('"');
        return string.toString();
    }

    private char escaped() {
        if (place >= text.length()) {
            throw wrong();
        }
        char kind = text.charAt(place++);
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (place + 4 > text.length()) {
                    throw wrong();
                }
                place += 4;
                yield (char) Integer.parseInt(text.substring(place - 4, place), 16);
            }
            default -> kind;
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, place)) {
            throw wrong();
        }
        place += word.length();
        return value;
    }

    private BigDecimal number() {
        int from = place;
        while (place < text.length() && "+-.eE0123456789".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        return new BigDecimal(text.substring(from, place));
    }

    private void space() {
        while (place < text.length() && " \t\r\n".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
    }

    private void expect(char expected) {
        if (place >= text.length() || text.charAt(place) != expected) {
            throw wrong();
        }
        place++;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not JSON at character " + place);
    }
}
