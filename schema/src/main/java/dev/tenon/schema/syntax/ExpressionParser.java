package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.tree.ArgumentFlaw;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values and the arguments of attributes and functions. */
final class ExpressionParser {
    /** How deep values may stand in one another: far beyond any use, far below the depth of the stack. */
    private static final int DEPTH_LIMIT = 32;

    private final Tokens tokens;
    private final List<ArgumentFlaw> flaws = new ArrayList<>();
    private int depth;
    private int lists;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Reads one value. */
    Expression parse() {
        if (depth >= DEPTH_LIMIT) {
            depth = 0;
            throw new SyntaxFault("Values stand more than " + DEPTH_LIMIT + " deep in one another.");
        }
        depth++;
        Expression value = parseHere();
        depth = Math.max(0, depth - 1);
        return value;
    }

    /** Begins anew after a fault. */
    void reset() {
        depth = 0;
        lists = 0;
        flaws.clear();
    }

    /** What has been wrong with arguments since the last time. */
    List<ArgumentFlaw> takeFlaws() {
        List<ArgumentFlaw> taken = List.copyOf(flaws);
        flaws.clear();
        return taken;
    }

    private Expression parseHere() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case TEXT -> {
                tokens.next();
                yield new Expression.Text(token.value(), token.text(), token.span());
            }
            case NUMBER -> {
                if (isCall()) {
                    yield parseWord();
                }
                tokens.next();
                yield new Expression.Number(token.text(), token.span());
            }
            case OPEN_BRACKET -> parseItems();
            case OPEN_BRACE -> parseMembers();
            case WORD -> {
                if (!isCall() && Character.isDigit(token.text().charAt(0))) {
                    throw tokens.expected("a value");
                }
                yield parseWord();
            }
            default -> throw tokens.expected("a value");
        };
    }

    private Expression parseItems() {
        Span start = tokens.next().span();
        List<Expression> values = new ArrayList<>();
        lists++;
        if (!tokens.at(TokenKind.CLOSE_BRACKET)) {
            values.add(parse());
            while (!tokens.at(TokenKind.CLOSE_BRACKET)) {
                expectComma(TokenKind.CLOSE_BRACKET);
                values.add(parse());
            }
        }
        lists--;
        return new Expression.Items(values, start.to(tokens.next().span()));
    }

    private Expression parseMembers() {
        Span start = tokens.next().span();
        List<ArgumentNode> members = new ArrayList<>();
        while (!tokens.at(TokenKind.CLOSE_BRACE)) {
            Token word = tokens.expectName();
            tokens.expect(TokenKind.COLON);
            Expression value = parse();
            members.add(new ArgumentNode(
                    new Name(word.text(), word.span()), value, word.span().to(value.span())));
            if (!tokens.at(TokenKind.CLOSE_BRACE)) {
                expectComma(TokenKind.CLOSE_BRACE);
            }
        }
        return new Expression.Members(members, start.to(tokens.next().span()));
    }

    private Expression parseWord() {
        Name name = parsePath();
        if (!tokens.at(TokenKind.OPEN_PARENTHESIS)) {
            return new Expression.Constant(name.text(), name.span());
        }
        List<ArgumentNode> arguments = parseArguments();
        return new Expression.Call(
                name, arguments, name.span().to(tokens.previous().span()));
    }

    /** Reads a word, or several with dots between; the last may be missing. */
    Name parsePath() {
        Token first = tokens.expectName();
        if (!tokens.at(TokenKind.DOT)) {
            return new Name(first.text(), first.span());
        }
        StringBuilder text = new StringBuilder(first.text());
        Span span = first.span();
        while (tokens.at(TokenKind.DOT) && tokens.isAdjacent()) {
            span = span.to(tokens.next().span());
            text.append('.');
            if (tokens.atName(0) && tokens.isAdjacent()) {
                Token part = tokens.next();
                text.append(part.text());
                span = span.to(part.span());
            }
        }
        return new Name(text.toString(), span);
    }

    /** Whether the name that stands here is a function's. */
    private boolean isCall() {
        return tokens.atName(0) && tokens.peek(1).is(TokenKind.OPEN_PARENTHESIS);
    }

    /** Reads arguments with their parentheses. */
    List<ArgumentNode> parseArguments() {
        tokens.expect(TokenKind.OPEN_PARENTHESIS);
        List<ArgumentNode> arguments = new ArrayList<>();
        if (tokens.at(TokenKind.COMMA) && tokens.peek(1).is(TokenKind.CLOSE_PARENTHESIS)) {
            flaws.add(new ArgumentFlaw(null, lists > 0, tokens.next().span()));
        }
        while (!tokens.at(TokenKind.CLOSE_PARENTHESIS)) {
            ArgumentNode argument = parseArgument();
            if (argument != null) {
                arguments.add(argument);
            }
            if (!tokens.at(TokenKind.CLOSE_PARENTHESIS)) {
                Token comma = expectComma(TokenKind.CLOSE_PARENTHESIS);
                if (tokens.at(TokenKind.CLOSE_PARENTHESIS)) {
                    flaws.add(new ArgumentFlaw(null, lists > 0, comma.span()));
                }
            }
        }
        tokens.next();
        return arguments;
    }

    private @Nullable ArgumentNode parseArgument() {
        if (!tokens.atName(0) || !tokens.peek(1).is(TokenKind.COLON)) {
            Expression value = parse();
            return new ArgumentNode(null, value, value.span());
        }
        Token word = tokens.next();
        Name name = new Name(word.text(), word.span());
        tokens.next();
        if (tokens.at(TokenKind.COMMA) || tokens.at(TokenKind.CLOSE_PARENTHESIS)) {
            flaws.add(new ArgumentFlaw(name.text(), lists > 0, name.span()));
            return null;
        }
        Expression value = parse();
        return new ArgumentNode(name, value, name.span().to(value.span()));
    }

    private Token expectComma(TokenKind end) {
        if (!tokens.at(TokenKind.COMMA)) {
            throw tokens.expected("`,` or " + end.words());
        }
        return tokens.next();
    }
}
