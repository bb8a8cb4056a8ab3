package dev.tenon.schema.syntax;

import org.jspecify.annotations.Nullable;

/** What a token is. */
enum TokenKind {
    WORD("a name"),
    NUMBER("a number"),
    TEXT("a text in quotes"),
    BROKEN_TEXT("a text that is not closed"),
    DOCUMENTATION("a `///` comment"),
    COMMENT("a comment"),
    LINE_END("the end of the line"),
    OPEN_BRACE("`{`"),
    CLOSE_BRACE("`}`"),
    OPEN_PARENTHESIS("`(`"),
    CLOSE_PARENTHESIS("`)`"),
    OPEN_BRACKET("`[`"),
    CLOSE_BRACKET("`]`"),
    COMMA("`,`"),
    COLON("`:`"),
    EQUALS("`=`"),
    DOT("`.`"),
    QUESTION_MARK("`?`"),
    EXCLAMATION_MARK("`!`"),
    AT("`@`"),
    DOUBLE_AT("`@@`"),
    UNKNOWN("a character that has no meaning here"),
    END("the end of the file");

    private final String words;
    private final @Nullable String sign;

    TokenKind(String words) {
        this.words = words;
        boolean quoted = words.startsWith("`") && words.endsWith("`");
        this.sign = quoted ? words.substring(1, words.length() - 1) : null;
    }

    /** The sign that every token of this kind is, if it is one. */
    @Nullable String sign() {
        return sign;
    }

    /** What it is called in a sentence. */
    String words() {
        return words;
    }
}
