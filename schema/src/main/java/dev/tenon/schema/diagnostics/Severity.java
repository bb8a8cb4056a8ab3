package dev.tenon.schema.diagnostics;

/** How grave a diagnostic is: only errors make a schema unusable. */
public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word for it in print. */
    public String word() {
        return word;
    }
}
