package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.tree.Name;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a block: a keyword, a name and an opening brace.
 *
 * @param keyword its keyword
 * @param name its name
 */
record Heading(Name keyword, Name name) {
    /** The words that blocks begin with. */
    static final List<String> KEYWORDS = List.of("model", "type", "view", "enum", "datasource", "generator");

    /** The heading that stands here, if one does; nothing need stand between the keyword and the name. */
    static Optional<Heading> at(Tokens tokens) {
        Token first = tokens.peek();
        Token second = tokens.peek(1);
        if (!first.is(TokenKind.WORD)) {
            return Optional.empty();
        }
        if (second.is(TokenKind.OPEN_BRACE)) {
            return KEYWORDS.stream()
                    .filter(word -> first.text().startsWith(word) && isName(first.text(), word.length()))
                    .map(word -> split(first, word.length()))
                    .findFirst();
        }
        boolean heading = KEYWORDS.contains(first.text())
                && tokens.atName(1)
                && tokens.peek(2).is(TokenKind.OPEN_BRACE);
        return heading ? Optional.of(new Heading(name(first), name(second))) : Optional.empty();
    }

    private static boolean isName(String text, int start) {
        return start < text.length() && Character.isLetterOrDigit(text.charAt(start));
    }

    private static Heading split(Token token, int length) {
        Span span = token.span();
        Span keyword = span.to(span.start() + length);
        Span name = new Span(span.file(), keyword.end(), span.end(), span.line(), span.column() + length);
        return new Heading(
                new Name(token.text().substring(0, length), keyword),
                new Name(token.text().substring(length), name));
    }

    private static Name name(Token token) {
        return new Name(token.text(), token.span());
    }
}
