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

    /** Begins behind the opening brace. */
    BlockParser(
            Tokens tokens,
            Diagnostics diagnostics,
            Span keyword,
            Name name,
            @Nullable DocumentationNode documentation) {
        this.tokens = tokens;
        this.diagnostics = diagnostics;
        this.lines = new LineParser(tokens);
        this.keyword = keyword;
        this.name = name;
        this.documentation = documentation;
    }

    ConfigurationBlock parseConfiguration(ConfigurationBlock.Kind kind) {
        List<PropertyNode> properties = new ArrayList<>();
        List<Name> unassigned = new ArrayList<>();
        Span end = parseLines(
                "This line is not a valid definition within a " + kind.keyword() + ".",
                ignored -> lines.parseProperty(properties, unassigned));
        return new ConfigurationBlock(kind, name, properties, unassigned, documentation, keyword.to(end));
    }

    ModelBlock parseModel(String word) {
        List<FieldNode> fields = new ArrayList<>();
        List<AttributeNode> attributes = new ArrayList<>();
        Span end = parseLines("This line is not a valid field or attribute definition.", lineDocumentation -> {
            if (tokens.at(TokenKind.DOUBLE_AT)) {
                attributes.add(lines.parseBlockAttribute());
            } else {
                fields.add(lines.parseField(word, name, lineDocumentation));
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
            tokens.addFlawsSince(mark, diagnostics);
        } catch (SyntaxFault syntaxFault) {
            Span place = syntaxFault.place();
            if (place != null) {
                diagnostics.error(place, syntaxFault.expectation());
                return;
            }
            tokens.reset(mark);
            boolean heading = Heading.at(tokens).isPresent();
            Span line = start.to(tokens.skipLine());
            diagnostics.error(
                    line,
                    "Error validating: " + fault,
                    heading
                            ? "Add a line with `}` above it, where the block before it ends."
                            : syntaxFault.expectation());
        }
    }
}
