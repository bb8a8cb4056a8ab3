package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts the text of a schema file into tokens. For one file and one thread. */
final class Lexer {
    private final Source source;
    private final List<Token> tokens = new ArrayList<>();
    /** A word that stands in many places is one text: rules that go through all of them touch less memory. */
    private final Map<String, String> words = new HashMap<>();

    private final int lastCommentEnd;

    private Lexer(String text, int file) {
        this.source = new Source(text, file);
        this.lastCommentEnd = text.lastIndexOf("*/");
    }

    /** All tokens of a text, {@link TokenKind#END} last. */
    static List<Token> tokens(String text, int file) {
        Lexer lexer = new Lexer(text, file);
        while (!lexer.source.atEnd()) {
            lexer.readToken();
        }
        lexer.add(TokenKind.END, lexer.source.here());
        return lexer.tokens;
    }

    private void readToken() {
        char c = source.peek(0);
        if (isBlank(c)) {
            source.next();
            return;
        }
        Span start = source.here();
        if (atLineEnd()) {
            source.skip(source.startsWith("\r\n") ? 2 : 1);
            add(TokenKind.LINE_END, start);
        } else if (source.startsWith("//")) {
            readLineComment(start);
        } else if (source.startsWith("/*") && lastCommentEnd >= source.index() + 2) {
            readBlockComment(start);
        } else if (c == '"') {
            tokens.add(TextReader.read(source));
        } else if (isDigit(c) || (c == '-' && isDigit(source.peek(1)))) {
            readNumber(start);
        } else if (isWordStart(c)) {
            readWord();
            add(c == '_' ? TokenKind.UNKNOWN : TokenKind.WORD, start);
        } else {
            readSymbol(start, c);
        }
    }

    /** A byte order mark only begins a file. */
    private boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || Character.getType(c) == Character.SPACE_SEPARATOR
                || (c == '\uFEFF' && source.index() == 0);
    }

    /** A line ends with a line feed, with a carriage return before it or not, or with a carriage return alone. */
    private boolean atLineEnd() {
        char c = source.peek(0);
        return c == '\n' || c == '\r';
    }

    private void readLineComment(Span start) {
        boolean documentation = source.startsWith("///");
        source.skip(documentation ? 3 : 2);
        Span textStart = source.here();
        while (!source.atEnd() && !atLineEnd()) {
            source.next();
        }
        String text = source.since(textStart).strip();
        TokenKind kind = documentation ? TokenKind.DOCUMENTATION : TokenKind.COMMENT;
        tokens.add(Token.plain(kind, text, start.to(source.index())));
    }

    private void readBlockComment(Span start) {
        source.skip(2);
        while (!source.atEnd() && !source.startsWith("*/")) {
            source.next();
        }
        source.skip(2);
        boolean severalLines = source.here().line() > start.line();
        add(severalLines ? TokenKind.LINE_END : TokenKind.COMMENT, start);
    }

    private void readNumber(Span start) {
        source.next();
        while (isDigit(source.peek(0))) {
            source.next();
        }
        if (source.peek(0) == '.' && isDigit(source.peek(1))) {
            source.next();
            while (isDigit(source.peek(0))) {
                source.next();
            }
            add(TokenKind.NUMBER, start);
        } else if (isWordPart(source.peek(0))) {
            readWord();
            add(TokenKind.WORD, start);
        } else {
            add(TokenKind.NUMBER, start);
        }
    }

    private void readWord() {
        while (isWordPart(source.peek(0))) {
            source.next();
        }
    }

    private void readSymbol(Span start, char c) {
        source.next();
        if (c == '@' && source.peek(0) == '@') {
            source.next();
            add(TokenKind.DOUBLE_AT, start);
        } else {
            add(symbol(c), start);
        }
    }

    private static TokenKind symbol(char c) {
        return switch (c) {
            case '{' -> TokenKind.OPEN_BRACE;
            case '}' -> TokenKind.CLOSE_BRACE;
            case '(' -> TokenKind.OPEN_PARENTHESIS;
            case ')' -> TokenKind.CLOSE_PARENTHESIS;
            case '[' -> TokenKind.OPEN_BRACKET;
            case ']' -> TokenKind.CLOSE_BRACKET;
            case ',' -> TokenKind.COMMA;
            case ':' -> TokenKind.COLON;
            case '=' -> TokenKind.EQUALS;
            case '.' -> TokenKind.DOT;
            case '?' -> TokenKind.QUESTION_MARK;
            case '!' -> TokenKind.EXCLAMATION_MARK;
            case '@' -> TokenKind.AT;
            default -> TokenKind.UNKNOWN;
        };
    }

    private void add(TokenKind kind, Span start) {
        String text = source.since(start);
        String known = words.putIfAbsent(text, text);
        tokens.add(Token.plain(kind, known == null ? text : known, start.to(source.index())));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c == '_' || Character.isLetter(c);
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || c == '-' || Character.isDigit(c);
    }
}
