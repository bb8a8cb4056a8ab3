package dev.tenon.mariadb;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON as it is stored. The server compares JSON values without minding how they are written, but for escaped characters. */
final class JsonText {
    /** An escape sequence: of a character by its number, or any other. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)", Pattern.DOTALL);

    private JsonText() {}

    /** The same with every character as itself that need not be escaped. */
    static String plain(String json) {
        return json.contains("\\u") || json.contains("\\/")
                ? ESCAPE.matcher(json)
                        .replaceAll(escape -> Matcher.quoteReplacement(plain(escape.group(), escape.group(1))))
                : json;
    }

    private static String plain(String escape, @Nullable String number) {
        if (number == null) {
            return escape.equals("\\/") ? "/" : escape;
        }
        char unit = (char) Integer.parseInt(number, 16);
        return switch (unit) {
            case '"', '\\' -> "\\" + unit;
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> unit < ' ' ? escape.toLowerCase(Locale.ROOT) : String.valueOf(unit);
        };
    }
}
