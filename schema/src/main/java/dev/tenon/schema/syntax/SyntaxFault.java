package dev.tenon.schema.syntax;

/** Ends the reading of one line: the parser reports it and goes on with the next. Without a stack trace. */
final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param expectation what should have stood there, as a whole sentence */
    SyntaxFault(String expectation) {
        super(expectation, null, false, false);
    }

    /** What should have stood there. */
    String expectation() {
        return String.valueOf(getMessage());
    }
}
