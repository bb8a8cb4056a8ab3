package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** Ends the reading of one line: the parser reports it and goes on with the next. Without a stack trace. */
final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Span place;

    /** @param expectation what should have stood there, as a whole sentence */
    SyntaxFault(String expectation) {
        this(expectation, null);
    }

    /**
     * A line that could be read, and is not allowed.
     *
     * @param message what is wrong with it
     * @param place where; null for the whole line
     */
    SyntaxFault(String message, @Nullable Span place) {
        super(message, null, false, false);
        this.place = place;
    }

    /** What should have stood there. */
    String expectation() {
        return String.valueOf(getMessage());
    }

    /** Where, if it is not about the whole line. */
    @Nullable Span place() {
        return place;
    }
}
