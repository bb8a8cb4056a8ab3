package dev.tenon.schema.diagnostics;

/** How parts of a printed diagnostic are coloured. */
public enum Colours {
    /** Not at all: for files, pipes and messages of exceptions. */
    NONE,
    /** As terminals show them. */
    TERMINAL;

    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";

    /** A text in the colour of a severity. */
    String of(Severity severity, String text) {
        return paint(severity == Severity.ERROR ? RED : YELLOW, text);
    }

    /** A text in the colour of hints. */
    String hint(String text) {
        return paint(CYAN, text);
    }

    private String paint(String colour, String text) {
        return this == NONE ? text : "\u001b[1;" + colour + "m" + text + "\u001b[0m";
    }
}
