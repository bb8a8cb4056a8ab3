package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.draft.JsonText;
import java.util.Optional;

/** Tells what is wrong in a text that should be JSON. */
final class JsonFault {
    private static final String WORD_STARTS = "tfn";

    private JsonFault() {}

    /** What is wrong and where; empty if it is JSON. */
    static Optional<String> of(String text) {
        int place = JsonText.faultIn(text);
        if (place < 0) {
            return Optional.empty();
        }
        String before = text.substring(0, Math.min(place, text.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n') - 1;
        if (place >= text.length()) {
            return Optional.of("EOF while parsing a value at line " + line + " column " + column);
        }
        if (before.stripTrailing().endsWith("{")) {
            return Optional.of("key must be a string at line " + line + " column " + (column + 1));
        }
        boolean word = WORD_STARTS.indexOf(text.charAt(place)) >= 0;
        return Optional.of(
                word
                        ? "expected ident at line " + line + " column " + (column + 2)
                        : "expected value at line " + line + " column " + (column + 1));
    }
}
