package dev.tenon.schema.diagnostics;

/**
 * One file of a schema.
 *
 * @param name what messages call it
 * @param text its text
 */
public record SourceText(String name, String text) {

    /** Its name alone: the text may hold a password. */
    @Override
    public String toString() {
        return name;
    }
}
