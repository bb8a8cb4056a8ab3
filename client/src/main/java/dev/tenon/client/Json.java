package dev.tenon.client;

/**
 * A JSON value as its text. The text is kept as it is: two texts of one value are not equal. Immutable.
 *
 * @param text the text, which the database checks
 */
public record Json(String text) {
    /** The value with this text. */
    public static Json of(String text) {
        return new Json(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
