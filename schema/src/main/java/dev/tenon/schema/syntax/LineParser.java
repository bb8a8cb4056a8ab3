package dev.tenon.schema.syntax;

import dev.tenon.schema.Arity;
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
    private final ExpressionParser expressions;
    /** What is written as it was once: said of a line that is right otherwise. */
    private @Nullable SyntaxFault outdated;

    LineParser(Tokens tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
    }

    /** Reads {@code key = value} into the one list, or {@code key =} into the other. */
    void parseProperty(List<PropertyNode> properties, List<Name> unassigned) {
        expressions.reset();
        Token key = tokens.expectName();
        tokens.expect(TokenKind.EQUALS);
        if (atEndOfLine()) {
            expectLineEnd(null);
            unassigned.add(new Name(key.text(), key.span()));
            return;
        }
        Expression value = expressions.parse();
        if (value instanceof Expression.Members) {
            throw new SyntaxFault("A property is a text, a number, a word, or several of them in brackets.");
        }
        boolean commented = tokens.at(TokenKind.COMMENT) || tokens.at(TokenKind.DOCUMENTATION);
        Span span = key.span().to(commented ? tokens.peek().span() : value.span());
        expectLineEnd(null);
        properties.add(new PropertyNode(new Name(key.text(), key.span()), value, expressions.takeFlaws(), span));
    }

    /** Reads {@code name Type attributes}, of a block with this keyword and this name. */
    FieldNode parseField(String keyword, Name block, @Nullable DocumentationNode documentation) {
        expressions.reset();
        outdated = null;
        Token name = tokens.expectName();
        if (tokens.at(TokenKind.COLON)) {
            outdated(tokens.next().span(), "Field declarations don't require a `:`.");
        }
        boolean typed = !tokens.at(TokenKind.AT) && !atEndOfLine();
        TypeNode type = typed ? parseType() : null;
        List<AttributeNode> attributes = parseAttributes();
        LineEnd end = expectLineEnd(documentation);
        Span span = name.span().to(end.span());
        if (outdated != null) {
            throw outdated;
        }
        if (type == null) {
            throw new SyntaxFault(
                    "Error validating " + keyword + " \"" + block.text()
                            + "\": This field declaration is invalid. It is either missing a name or a type.",
                    span);
        }
        return new FieldNode(new Name(name.text(), name.span()), type, attributes, end.documentation(), span);
    }

    /** Reads the name of an enum's value and its attributes. */
    EnumValueNode parseEnumValue(@Nullable DocumentationNode documentation) {
        expressions.reset();
        Token name = tokens.expectName();
        List<AttributeNode> attributes = parseAttributes();
        LineEnd end = expectLineEnd(documentation);
        Span span = name.span().to(end.span());
        return new EnumValueNode(new Name(name.text(), name.span()), attributes, end.documentation(), span);
    }

    /** Reads a {@code @@} line; the whole of it is the attribute, its comment included. */
    AttributeNode parseBlockAttribute() {
        expressions.reset();
        AttributeNode attribute = parseAttribute();
        if (!tokens.take(TokenKind.DOCUMENTATION)) {
            tokens.take(TokenKind.COMMENT);
        }
        int end = tokens.peek().span().start();
        expectLineEnd(null);
        return attribute.until(end);
    }

    private TypeNode parseType() {
        Span start = tokens.peek().span();
        boolean formerList = tokens.take(TokenKind.OPEN_BRACKET);
        Token word = tokens.expectName();
        String unsupported = word.text().equals("Unsupported") ? parseUnsupported() : null;
        Arity arity = Arity.REQUIRED;
        if (formerList) {
            tokens.expect(TokenKind.CLOSE_BRACKET);
            outdated(start.to(tokens.previous().span()), "To specify a list, please use `Type[]` instead of `[Type]`.");
        } else {
            arity = parseArity(start);
        }
        Name name = new Name(word.text(), word.span());
        return new TypeNode(name, unsupported, arity, start.to(tokens.previous().span()));
    }

    private @Nullable String parseUnsupported() {
        if (!tokens.at(TokenKind.OPEN_PARENTHESIS) || !tokens.isAdjacent()) {
            return null;
        }
        tokens.next();
        String type = tokens.expect(TokenKind.TEXT).value();
        tokens.expect(TokenKind.CLOSE_PARENTHESIS);
        return type;
    }

    private Arity parseArity(Span start) {
        Arity arity = Arity.REQUIRED;
        if (tokens.take(TokenKind.OPEN_BRACKET)) {
            if (!tokens.at(TokenKind.CLOSE_BRACKET) || !tokens.isAdjacent()) {
                throw tokens.expected("`]` right behind `[`");
            }
            tokens.next();
            arity = Arity.LIST;
        }
        if (tokens.take(TokenKind.QUESTION_MARK)) {
            if (arity == Arity.LIST) {
                outdated(
                        start.to(tokens.previous().span()),
                        "Optional lists are not supported. Use either `Type[]` or `Type?`.");
            }
            return arity == Arity.LIST ? Arity.LIST : Arity.OPTIONAL;
        }
        if (arity == Arity.REQUIRED && tokens.take(TokenKind.EXCLAMATION_MARK)) {
            outdated(start.to(tokens.previous().span()), "Fields are required by default, `!` is no longer required.");
        }
        return arity;
    }

    /** Keeps what is written as it was once, unless something before it is. */
    private void outdated(Span place, String message) {
        outdated = outdated == null ? new SyntaxFault(message, place) : outdated;
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
        Name name = expressions.parsePath();
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

    private boolean atEndOfLine() {
        return tokens.at(TokenKind.LINE_END)
                || tokens.at(TokenKind.END)
                || tokens.at(TokenKind.COMMENT)
                || tokens.at(TokenKind.DOCUMENTATION);
    }

    private LineEnd expectLineEnd(@Nullable DocumentationNode before) {
        DocumentationNode documentation = before;
        if (tokens.at(TokenKind.DOCUMENTATION)) {
            Token comment = tokens.next();
            documentation = DocumentationNode.append(documentation, new Name(comment.text(), comment.span()));
        } else {
            tokens.take(TokenKind.COMMENT);
        }
        if (tokens.at(TokenKind.END)) {
            return new LineEnd(documentation, tokens.previous().span());
        }
        return new LineEnd(documentation, tokens.expect(TokenKind.LINE_END).span());
    }
}
