package dev.tenon.cli.lint;

import java.util.HexFormat;

/** Writes JSON on one line. Mutable; for one thread. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    JsonWriter beginObject() {
        separate();
        out.append('{');
        return this;
    }

    JsonWriter endObject() {
        out.append('}');
        return this;
    }

    JsonWriter beginArray() {
        separate();
        out.append('[');
        return this;
    }

    JsonWriter endArray() {
        out.append(']');
        return this;
    }

    JsonWriter name(String name) {
        value(name);
        out.append(": ");
        return this;
    }

    void value(boolean value) {
        separate();
        out.append(value);
    }

    void value(int value) {
        separate();
        out.append(value);
    }

    void nothing() {
        separate();
        out.append("null");
    }

    void value(String text) {
        separate();
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            if (needsEscape(text, i)) {
                out.append(text, plain, i);
                escape(text.charAt(i));
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    /** All that has been written. */
    @Override
    public String toString() {
        return out.toString();
    }

    /** A value that follows another in an object or array stands behind a comma. */
    private void separate() {
        char last = out.isEmpty() ? '{' : out.charAt(out.length() - 1);
        if (last != '{' && last != '[' && last != ' ') {
            out.append(", ");
        }
    }

    private static boolean needsEscape(String text, int index) {
        char c = text.charAt(index);
        return c < ' ' || c == '"' || c == '\\' || (Character.isSurrogate(c) && isAlone(text, index));
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
    }

    /** Whether a half of a pair stands here without the other: UTF-8 has no bytes for it. */
    private static boolean isAlone(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
