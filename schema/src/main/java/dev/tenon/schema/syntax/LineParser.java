package dev.tenon.schema.syntax;

import dev.tenon.schema.Arity;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.DocumentationNode;
import dev.tenon.schema.tree.EnumValueNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.FieldNode;
import dev.tenon.schema.tree.Name;
import dev.tenon.schema.tree.PropertyNode;
import dev.tenon.schema.tree.TypeNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands on one line of a block. Each method throws a {@link SyntaxFault} if the line is nothing of the kind. */
final class LineParser {
    private final Tokens tokens;
    private final Diagnostics diagnostics;
    private final ExpressionParser expressions;

    LineParser(Tokens tokens, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.diagnostics = diagnostics;
        this.expressions = new ExpressionParser(tokens);
    }

    /** Reads {@code key = value}. */
    PropertyNode parseProperty() {
        expressions.reset();
        Token key = tokens.expect(TokenKind.WORD);
        tokens.expect(TokenKind.EQUALS);
        Expression value = expressions.parse();
        if (value instanceof Expression.Members) {
            throw new SyntaxFault("A property is a text, a number, a word, or several of them in brackets.");
        }
        Span span = key.span().to(value.span());
        expectLineEnd(null);
        return new PropertyNode(new Name(key.text(), key.span()), value, span);
    }

    /** Reads {@code name Type attributes}. */
    FieldNode parseField(@Nullable DocumentationNode documentation) {
        expressions.reset();
        Token name = expectName();
        if (tokens.at(TokenKind.COLON)) {
            Span colon = tokens.next().span();
            diagnostics.error(colon, "Field declarations don't require a `:`.", "Take the colon away.");
            throw new SyntaxFault("Take the colon away.");
        }
        TypeNode type = parseType();
        List<AttributeNode> attributes = parseAttributes();
        LineEnd end = expectLineEnd(documentation);
        Span span = name.span().to(end.span());
        return new FieldNode(new Name(name.text(), name.span()), type, attributes, end.documentation(), span);
    }

    /** Reads the name of an enum's value and its attributes. */
    EnumValueNode parseEnumValue(@Nullable DocumentationNode documentation) {
        expressions.reset();
        Token name = expectName();
        List<AttributeNode> attributes = parseAttributes();
        LineEnd end = expectLineEnd(documentation);
        Span span = name.span().to(end.span());
        return new EnumValueNode(new Name(name.text(), name.span()), attributes, end.documentation(), span);
    }

    /** Reads a {@code @@} line. */
    AttributeNode parseBlockAttribute() {
        expressions.reset();
        AttributeNode attribute = parseAttribute();
        expectLineEnd(null);
        return attribute;
    }

    private Token expectName() {
        Token name = tokens.expect(TokenKind.WORD);
        if (name.text().startsWith("_")) {
            throw new SyntaxFault(
                    "A name begins with a letter; use `@map(\"" + name.text() + "\")` if the database calls it so.");
        }
        return name;
    }

    private TypeNode parseType() {
        Span start = tokens.peek().span();
        boolean legacyList = tokens.take(TokenKind.OPEN_BRACKET);
        Token word = tokens.expect(TokenKind.WORD);
        String unsupported = null;
        if (word.text().equals("Unsupported") && tokens.take(TokenKind.OPEN_PARENTHESIS)) {
            unsupported = tokens.expect(TokenKind.TEXT).value();
            tokens.expect(TokenKind.CLOSE_PARENTHESIS);
        }
        Arity arity = Arity.REQUIRED;
        if (legacyList) {
            tokens.expect(TokenKind.CLOSE_BRACKET);
            throw outdated(start, "To specify a list, please use `Type[]` instead of `[Type]`.");
        } else if (tokens.take(TokenKind.OPEN_BRACKET)) {
            tokens.expect(TokenKind.CLOSE_BRACKET);
            arity = Arity.LIST;
        }
        if (tokens.take(TokenKind.QUESTION_MARK)) {
            if (arity == Arity.LIST) {
                throw outdated(start, "Optional lists are not supported. Use either `Type[]` or `Type?`.");
            }
            arity = Arity.OPTIONAL;
        } else if (tokens.take(TokenKind.EXCLAMATION_MARK)) {
            throw outdated(start, "Fields are required by default, `!` is no longer required.");
        }
        Name name = new Name(word.text(), word.span());
        return new TypeNode(name, unsupported, arity, start.to(tokens.previous().span()));
    }

    /** What is written as it was once; the rest of the line is not looked at. */
    private SyntaxFault outdated(Span start, String message) {
        diagnostics.error(start.to(tokens.previous().span()), message);
        return new SyntaxFault(message);
    }

    private List<AttributeNode> parseAttributes() {
        List<AttributeNode> attributes = new ArrayList<>();
        while (tokens.at(TokenKind.AT)) {
            attributes.add(parseAttribute());
        }
        return attributes;
    }

    private AttributeNode parseAttribute() {
        Token at = tokens.next();
        Name name = expressions.parseAttributeName();
        if (!tokens.at(TokenKind.OPEN_PARENTHESIS)) {
            return new AttributeNode(
                    name,
                    at.is(TokenKind.DOUBLE_AT),
                    List.of(),
                    at.span().to(tokens.peek().span().start()));
        }
        var arguments = expressions.parseArguments();
        return new AttributeNode(
                name,
                at.is(TokenKind.DOUBLE_AT),
                arguments,
                expressions.takeFlaws(),
                at.span().to(tokens.previous().span()));
    }

    /** The end of a line: the documentation, with what stands behind the line itself, and the place. */
    private record LineEnd(@Nullable DocumentationNode documentation, Span span) {}

    private LineEnd expectLineEnd(@Nullable DocumentationNode before) {
        DocumentationNode documentation = before;
        while (tokens.at(TokenKind.COMMENT) || tokens.at(TokenKind.DOCUMENTATION)) {
            Token comment = tokens.next();
            if (comment.is(TokenKind.DOCUMENTATION)) {
                documentation = DocumentationNode.append(documentation, new Name(comment.text(), comment.span()));
            }
        }
        if (tokens.at(TokenKind.END)) {
            return new LineEnd(documentation, tokens.previous().span());
        }
        return new LineEnd(documentation, tokens.expect(TokenKind.LINE_END).span());
    }
}
