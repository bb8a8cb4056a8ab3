package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import java.util.List;

/** The tokens of a file with a place among them. Mutable; for one thread. */
final class Tokens {
    private final List<Token> all;
    private final int lastBrace;
    private final int lastBraceFirstOnLine;
    private int index;

    /** @param all the tokens, {@link TokenKind#END} last */
    Tokens(List<Token> all) {
        this.all = all;
        int brace = -1;
        int first = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is(TokenKind.CLOSE_BRACE)) {
                brace = i;
                first = i == 0 || all.get(i - 1).is(TokenKind.LINE_END) ? i : first;
            }
        }
        this.lastBrace = brace;
        this.lastBraceFirstOnLine = first;
    }

    /** The token here. */
    Token peek() {
        return all.get(index);
    }

    /** A token further on, or the last. */
    Token peek(int distance) {
        return all.get(Math.min(index + distance, all.size() - 1));
    }

    /** Whether the token here is of this kind. */
    boolean at(TokenKind kind) {
        return peek().is(kind);
    }

    /** Takes the token here; the last is never passed. */
    Token next() {
        Token token = peek();
        if (!token.is(TokenKind.END)) {
            index++;
        }
        return token;
    }

    /** Takes the token here if it is of this kind. */
    boolean take(TokenKind kind) {
        if (at(kind)) {
            next();
            return true;
        }
        return false;
    }

    /** Takes the token here, which must be of this kind. */
    Token expect(TokenKind kind) {
        if (!at(kind)) {
            throw expected(kind.words());
        }
        return next();
    }

    /** A fault that says what should have stood here. */
    SyntaxFault expected(String what) {
        Token token = peek();
        if (token.is(TokenKind.BROKEN_TEXT)) {
            return new SyntaxFault(
                    "This text is not closed, or holds a tab: add `\"` where it ends, write a tab as `\\t`.");
        }
        if (token.is(TokenKind.UNKNOWN) && token.text().length() > 1) {
            return new SyntaxFault(
                    "A name begins with a letter; use `@map(\"" + token.text() + "\")` if the database calls it so.");
        }
        return new SyntaxFault("Expected " + what + " but found " + found() + ".");
    }

    /** Whether a name stands at a distance from here; one of digits alone is one, if not a good one. */
    boolean atName(int distance) {
        Token token = peek(distance);
        return token.is(TokenKind.WORD) || (token.is(TokenKind.NUMBER) && isWhole(token.text()));
    }

    /** Takes the name that must stand here. */
    Token expectName() {
        if (!atName(0)) {
            throw expected(TokenKind.WORD.words());
        }
        return next();
    }

    /** Whether nothing stands between the token here and the one before it. */
    boolean isAdjacent() {
        return previous().span().end() == peek().span().start();
    }

    /** Passes on what is wrong inside the tokens from a place to here. */
    void addFlawsSince(int mark, Diagnostics diagnostics) {
        for (int i = mark; i < index; i++) {
            all.get(i).flaws().forEach(diagnostics::add);
        }
    }

    private static boolean isWhole(String number) {
        return number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String found() {
        Token token = peek();
        return switch (token.kind()) {
            case WORD, NUMBER, TEXT, BROKEN_TEXT, UNKNOWN -> "`" + token.text() + "`";
            default -> token.kind().words();
        };
    }

    /** Whether a closing brace follows. */
    boolean hasBraceAhead() {
        return lastBrace > index;
    }

    /** Whether a closing brace follows that is the first on its line, as the one that ends a block is. */
    boolean hasBlockEndAhead() {
        return lastBraceFirstOnLine > index;
    }

    /** A place to come back to. */
    int mark() {
        return index;
    }

    /** Goes back to a place. */
    void reset(int mark) {
        index = mark;
    }

    /** Passes the rest of this line, its end included, and gives where it ended. */
    Span skipLine() {
        Span last = next().span();
        while (!previous().is(TokenKind.LINE_END) && !at(TokenKind.END)) {
            last = next().span();
        }
        // Blanks at the end of a file belong to its last line.
        return previous().is(TokenKind.LINE_END) ? last : peek().span();
    }

    /** Passes the rest of this line, but not its end. */
    void skipToLineEnd() {
        while (!at(TokenKind.LINE_END) && !at(TokenKind.END)) {
            next();
        }
    }

    /** The token before this one. */
    Token previous() {
        return all.get(Math.max(0, index - 1));
    }
}
