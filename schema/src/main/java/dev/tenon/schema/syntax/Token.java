package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Span;

/**
 * The smallest piece with a meaning.
 *
 * @param kind what it is
 * @param text as written; of documentation, what follows the slashes
 * @param value of a text in quotes, the text itself; else as written
 * @param span where
 */
record Token(TokenKind kind, String text, String value, Span span) {

    /** Whether it is of this kind. */
    boolean is(TokenKind other) {
        return kind == other;
    }
}
