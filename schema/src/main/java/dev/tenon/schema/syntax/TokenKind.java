package dev.tenon.schema.syntax;

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

    TokenKind(String words) {
        this.words = words;
    }

    /** What it is called in a sentence. */
    String words() {
        return words;
    }
}
