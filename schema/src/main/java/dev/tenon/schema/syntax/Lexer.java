package dev.tenon.schema.syntax;

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
        lexer.source.mark();
        lexer.add(TokenKind.END, "");
        return lexer.tokens;
    }

    private void readToken() {
        char c = source.peek(0);
        if (isBlank(c)) {
            source.next();
            return;
        }
        source.mark();
        if (atLineEnd()) {
            source.skip(source.startsWith("\r\n") ? 2 : 1);
            add(TokenKind.LINE_END, "\n");
        } else if (source.startsWith("//")) {
            readLineComment();
        } else if (source.startsWith("/*") && lastCommentEnd >= source.index() + 2) {
            readBlockComment();
        } else if (c == '"') {
            tokens.add(TextReader.read(source));
        } else if (isDigit(c) || (c == '-' && isDigit(source.peek(1)))) {
            readNumber();
        } else if (isWordStart(c)) {
            readWord();
            add(c == '_' ? TokenKind.UNKNOWN : TokenKind.WORD);
        } else {
            readSymbol(c);
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

    private void readLineComment() {
        boolean documentation = source.startsWith("///");
        while (!source.atEnd() && !atLineEnd()) {
            source.next();
        }
        String text = source.markedText().substring(documentation ? 3 : 2).strip();
        add(documentation ? TokenKind.DOCUMENTATION : TokenKind.COMMENT, text);
    }

    private void readBlockComment() {
        source.skip(2);
        while (!source.atEnd() && !source.startsWith("*/")) {
            source.next();
        }
        source.skip(2);
        String text = source.markedText();
        add(text.indexOf('\n') >= 0 ? TokenKind.LINE_END : TokenKind.COMMENT, text);
    }

    private void readNumber() {
        source.next();
        while (isDigit(source.peek(0))) {
            source.next();
        }
        if (source.peek(0) == '.' && isDigit(source.peek(1))) {
            source.next();
            while (isDigit(source.peek(0))) {
                source.next();
            }
            add(TokenKind.NUMBER);
        } else if (isWordPart(source.peek(0))) {
            readWord();
            add(TokenKind.WORD);
        } else {
            add(TokenKind.NUMBER);
        }
    }

    private void readWord() {
        while (isWordPart(source.peek(0))) {
            source.next();
        }
    }

    private void readSymbol(char c) {
        source.next();
        if (c == '@' && source.peek(0) == '@') {
            source.next();
            add(TokenKind.DOUBLE_AT);
        } else {
            add(symbol(c));
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

    /** Adds a token whose text is what is written; a sign's needs no copy. */
    private void add(TokenKind kind) {
        String sign = kind.sign();
        if (sign != null) {
            add(kind, sign);
            return;
        }
        String text = source.markedText();
        String known = words.putIfAbsent(text, text);
        add(kind, known == null ? text : known);
    }

    private void add(TokenKind kind, String text) {
        tokens.add(Token.plain(kind, text, source.marked()));
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
