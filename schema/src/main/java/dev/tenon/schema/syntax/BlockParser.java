package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.DocumentationNode;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.EnumValueNode;
import dev.tenon.schema.tree.FieldNode;
import dev.tenon.schema.tree.ModelBlock;
import dev.tenon.schema.tree.Name;
import dev.tenon.schema.tree.PropertyNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands between the braces of one block, line by line. */
final class BlockParser {
    private final Tokens tokens;
    private final Diagnostics diagnostics;
    private final LineParser lines;
    private final Span keyword;
    private final Name name;
    private final @Nullable DocumentationNode documentation;
    private String kind = "";

    /** Begins behind the opening brace. */
    BlockParser(
            Tokens tokens,
            Diagnostics diagnostics,
            Span keyword,
            Name name,
            @Nullable DocumentationNode documentation) {
        this.tokens = tokens;
        this.diagnostics = diagnostics;
        this.lines = new LineParser(tokens, diagnostics);
        this.keyword = keyword;
        this.name = name;
        this.documentation = documentation;
    }

    ConfigurationBlock parseConfiguration(ConfigurationBlock.Kind kind) {
        List<PropertyNode> properties = new ArrayList<>();
        String block = kind == ConfigurationBlock.Kind.DATASOURCE ? "datasource" : "generator";
        Span end = parseLines(
                "This line is not a valid definition within a " + block + ".",
                ignored -> properties.add(lines.parseProperty()));
        return new ConfigurationBlock(kind, name, properties, documentation, keyword.to(end));
    }

    ModelBlock parseModel(String word) {
        List<FieldNode> fields = new ArrayList<>();
        List<AttributeNode> attributes = new ArrayList<>();
        kind = word;
        Span end = parseLines("This line is not a valid field or attribute definition.", lineDocumentation -> {
            if (tokens.at(TokenKind.DOUBLE_AT)) {
                attributes.add(lines.parseBlockAttribute());
            } else {
                fields.add(lines.parseField(lineDocumentation));
            }
        });
        ModelBlock.Kind kind = switch (word) {
            case "view" -> ModelBlock.Kind.VIEW;
            case "type" -> ModelBlock.Kind.TYPE;
            default -> ModelBlock.Kind.MODEL;
        };
        return new ModelBlock(kind, name, fields, attributes, documentation, keyword.to(end));
    }

    EnumBlock parseEnum() {
        List<EnumValueNode> values = new ArrayList<>();
        List<AttributeNode> attributes = new ArrayList<>();
        Span end = parseLines("This line is not an enum value definition.", lineDocumentation -> {
            if (tokens.at(TokenKind.DOUBLE_AT)) {
                attributes.add(lines.parseBlockAttribute());
            } else {
                values.add(lines.parseEnumValue(lineDocumentation));
            }
        });
        return new EnumBlock(name, values, attributes, documentation, keyword.to(end));
    }

    /** Reads one line. */
    private interface LineReader {
        void read(@Nullable DocumentationNode documentation);
    }

    private Span parseLines(String fault, LineReader reader) {
        Documentation above = new Documentation(tokens);
        while (!tokens.at(TokenKind.CLOSE_BRACE)) {
            if (tokens.at(TokenKind.END)) {
                diagnostics.error(
                        keyword.to(name.span()),
                        "Error validating: This block is not closed.",
                        "Add `}` where it ends.");
                return tokens.previous().span();
            }
            if (!above.take()) {
                parseLine(fault, reader, above.finish());
            }
        }
        return tokens.next().span();
    }

    private void parseLine(String fault, LineReader reader, @Nullable DocumentationNode lineDocumentation) {
        int mark = tokens.mark();
        Span start = tokens.peek().span();
        try {
            reader.read(lineDocumentation);
        } catch (SyntaxFault syntaxFault) {
            tokens.reset(mark);
            boolean heading = Heading.at(tokens).isPresent();
            boolean onlyName = tokens.at(TokenKind.WORD) && isEndOfField(tokens.peek(1));
            Span line = start.to(tokens.skipLine());
            if (diagnostics.hasErrorWithin(line)) {
                return;
            }
            String message = onlyName && fault.contains("field")
                    ? "Error validating " + kind + " \"" + name.text()
                            + "\": This field declaration is invalid. It is either missing a name or a type."
                    : "Error validating: " + fault;
            diagnostics.error(
                    line,
                    message,
                    heading
                            ? "Add a line with `}` above it, where the block before it ends."
                            : syntaxFault.expectation());
        }
    }

    private static boolean isEndOfField(Token token) {
        return token.is(TokenKind.LINE_END) || token.is(TokenKind.COMMENT) || token.is(TokenKind.DOCUMENTATION);
    }
}
