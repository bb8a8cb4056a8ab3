package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.Span;
import java.util.List;

/**
 * The smallest piece with a meaning.
 *
 * @param kind what it is
 * @param text as written; of documentation, what follows the slashes
 * @param value of a text in quotes, the text itself; else as written
 * @param span where
 * @param flaws what is wrong inside it; it counts only if the line around it is right
 */
record Token(TokenKind kind, String text, String value, Span span, List<Diagnostic> flaws) {
    Token {
        flaws = List.copyOf(flaws);
    }

    /** One in which nothing is wrong, and whose value is what is written. */
    static Token plain(TokenKind kind, String text, Span span) {
        return new Token(kind, text, text, span, List.of());
    }

    /** Whether it is of this kind. */
    boolean is(TokenKind other) {
        return kind == other;
    }
}
