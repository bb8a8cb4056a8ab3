package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.DocumentationNode;
import dev.tenon.schema.tree.SchemaTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a schema file: text in, tree and diagnostics out. A line that makes no sense costs that line alone. */
public final class SchemaParser {
    private static final Map<String, ConfigurationBlock.Kind> CONFIGURATIONS =
            Map.of("datasource", ConfigurationBlock.Kind.DATASOURCE, "generator", ConfigurationBlock.Kind.GENERATOR);

    /** Keyword, name, brace and the end of the line. */
    private static final int HEADING_LENGTH = 4;

    private final Tokens tokens;
    private final Diagnostics diagnostics;
    private final List<Block> blocks = new ArrayList<>();

    private SchemaParser(String text, int file, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.tokens = new Tokens(Lexer.tokens(text, file));
    }

    /**
     * Reads a file.
     *
     * @param text its text
     * @param diagnostics takes what is wrong; nothing is ever thrown
     * @return what could be read; whole if there is no error
     */
    public static SchemaTree parse(String text, Diagnostics diagnostics) {
        return parse(text, 0, diagnostics);
    }

    /**
     * Reads one of the files of a schema.
     *
     * @param text its text
     * @param file which of the files it is, from 0: every place in the tree says so
     * @param diagnostics takes what is wrong; nothing is ever thrown
     * @return what could be read; whole if there is no error
     */
    public static SchemaTree parse(String text, int file, Diagnostics diagnostics) {
        SchemaParser parser = new SchemaParser(text, file, diagnostics);
        parser.parseFile();
        return new SchemaTree(parser.blocks);
    }

    private void parseFile() {
        Documentation documentation = new Documentation(tokens);
        while (!tokens.at(TokenKind.END)) {
            if (documentation.take()) {
                continue;
            }
            DocumentationNode lines = documentation.finish();
            Optional<Heading> heading = Heading.at(tokens);
            if (heading.isPresent() && tokens.hasBlockEndAhead()) {
                parseBlock(heading.get(), lines);
            } else if (isUnknownBlock()) {
                skipUnknownBlock();
            } else if (isAlias()) {
                skipAlias();
            } else {
                String hint = heading.isPresent() ? unclosed() : hint();
                Span start = tokens.peek().span();
                diagnostics.error(
                        start.to(tokens.skipLine()),
                        "Error validating: This line is invalid. It does not start with any known Prisma schema keyword.",
                        hint);
            }
        }
    }

    /** How to mend a heading whose block does not end. */
    private String unclosed() {
        for (int i = 0; i < HEADING_LENGTH; i++) {
            if (tokens.peek(i).is(TokenKind.LINE_END)) {
                return "The block is not closed: add a line with `}` where it ends.";
            }
        }
        return "Put each line of the block, and its `}`, on a line of its own.";
    }

    private String hint() {
        String word = tokens.peek().text();
        boolean named = tokens.peek(1).is(TokenKind.WORD);
        if (named && tokens.peek(2).is(TokenKind.LINE_END) && tokens.peek(3).is(TokenKind.OPEN_BRACE)) {
            return "Put the `{` on the same line.";
        }
        if (word.equals("/")) {
            return "A comment begins with `//`; one that begins with `/*` ends with `*/`.";
        }
        String otherwise = "A file is made of blocks such as `model User { … }`.";
        return named && tokens.peek(2).is(TokenKind.OPEN_BRACE)
                ? Suggestion.hint(word, Heading.KEYWORDS, otherwise)
                : otherwise;
    }

    private void parseBlock(Heading heading, @Nullable DocumentationNode documentation) {
        while (!tokens.at(TokenKind.OPEN_BRACE)) {
            tokens.next();
        }
        tokens.skipToLineEnd();
        BlockParser parser =
                new BlockParser(tokens, diagnostics, heading.keyword().span(), heading.name(), documentation);
        String keyword = heading.keyword().text();
        ConfigurationBlock.Kind configuration = CONFIGURATIONS.get(keyword);
        if (configuration != null) {
            blocks.add(parser.parseConfiguration(configuration));
        } else if (keyword.equals("enum")) {
            blocks.add(parser.parseEnum());
        } else {
            blocks.add(parser.parseModel(keyword));
        }
    }

    /** Whether a block begins here whose word is none of the language. */
    private boolean isUnknownBlock() {
        return tokens.atName(0) && tokens.peek(1).is(TokenKind.OPEN_BRACE) && tokens.hasBraceAhead();
    }

    private void skipUnknownBlock() {
        Span start = tokens.peek().span();
        String hint = Suggestion.hint(
                tokens.peek().text(), Heading.KEYWORDS, "Write the keyword, a name and the brace: `model User {`.");
        tokens.skipToLineEnd();
        while (!tokens.at(TokenKind.CLOSE_BRACE) && !tokens.at(TokenKind.END)) {
            tokens.next();
        }
        diagnostics.error(
                start.to(tokens.next().span()),
                "Error validating: This block is invalid. It does not start with any known Prisma schema keyword. "
                        + "Valid keywords include 'model', 'enum', 'type', 'datasource' and 'generator'.",
                hint);
    }

    /** Whether a name is given to a type here, which older files do. */
    private boolean isAlias() {
        return tokens.peek().text().equals("type")
                && tokens.atName(1)
                && tokens.peek(2).is(TokenKind.EQUALS)
                && tokens.atName(3);
    }

    private void skipAlias() {
        Span start = tokens.peek().span();
        tokens.skipToLineEnd();
        diagnostics.error(
                start.to(tokens.previous().span()),
                "Error validating: Invalid type definition. Please check the documentation in "
                        + "https://pris.ly/d/composite-types",
                "Write the type itself wherever its name is used.");
    }
}
