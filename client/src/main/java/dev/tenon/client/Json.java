package dev.tenon.client;

import dev.tenon.client.base.Arguments;
import dev.tenon.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A JSON value as its text. The text is kept as it is: two texts of one value are not equal. Immutable.
 *
 * @param text the text, which the database checks
 */
public record Json(String text) {
    /** JSON's own null, which is a value: not the absence of one. */
    public static final Json NULL = new Json("null");

    /** The value with this text: {@code Json.of("{\"a\": 1}")}. */
    public static Json of(String text) {
        return new Json(text);
    }

    /** A JSON string of these characters, quoted and escaped: {@code Json.string("Oslo")}. */
    public static Json string(String characters) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : Arguments.given(characters, "a JSON string").toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return new Json(quoted.append('"').toString());
    }

    /** A JSON number. */
    public static Json number(long value) {
        return new Json(Long.toString(value));
    }

    /**
     * A JSON number.
     *
     * @throws InvalidArgumentException if it is infinite or not a number, for which JSON has no text
     */
    public static Json number(double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidArgumentException("JSON has no number for " + value + ".", "Give a finite number.", null);
        }
        return new Json(Double.toString(value));
    }

    /** JSON's true or false. */
    public static Json bool(boolean value) {
        return new Json(Boolean.toString(value));
    }

    /** A JSON array of these elements. */
    public static Json array(Json... elements) {
        return new Json(Arrays.stream(elements).map(Json::text).collect(Collectors.joining(",", "[", "]")));
    }

    @Override
    public String toString() {
        return text;
    }
}
