package dev.tenon.schema.syntax;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.DocumentationNode;
import dev.tenon.schema.tree.Name;
import dev.tenon.schema.tree.SchemaTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a schema file: text in, tree and diagnostics out. A line that makes no sense costs that line alone. */
public final class SchemaParser {
    private static final Set<String> KEYWORDS = Set.of("datasource", "generator", "model", "view", "type", "enum");
    private static final Map<String, ConfigurationBlock.Kind> CONFIGURATIONS =
            Map.of("datasource", ConfigurationBlock.Kind.DATASOURCE, "generator", ConfigurationBlock.Kind.GENERATOR);

    private final Tokens tokens;
    private final Diagnostics diagnostics;
    private final List<Block> blocks = new ArrayList<>();

    private SchemaParser(String text, int file, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.tokens = new Tokens(Lexer.tokens(text, file, diagnostics));
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
            if (BlockParser.atBlock(tokens) || atBraceBelow()) {
                parseBlock(lines);
            } else {
                Span start = tokens.peek().span();
                diagnostics.error(
                        start.to(tokens.skipLine()),
                        "Error validating: This line is invalid. It does not start with any known Prisma schema keyword.",
                        "A file is made of blocks such as `model User { … }`.");
            }
        }
    }

    private void parseBlock(@Nullable DocumentationNode documentation) {
        Token keyword = tokens.peek();
        if (!KEYWORDS.contains(keyword.text()) || !tokens.peek(1).is(TokenKind.WORD)) {
            skipUnknownBlock();
            return;
        }
        tokens.next();
        Token word = tokens.next();
        if (tokens.take(TokenKind.LINE_END)) {
            diagnostics.error(
                    keyword.span().to(word.span()),
                    "Error validating: This line is invalid. It does not start with any known Prisma schema keyword.",
                    "Put the `{` on the same line.");
        }
        tokens.next();
        if (isClosedOnLine()) {
            tokens.skipToLineEnd();
            diagnostics.error(
                    keyword.span().to(tokens.next().span()),
                    "Error validating: This line is invalid. It does not start with any known Prisma schema keyword.",
                    "Put each line of the block, and its `}`, on a line of its own.");
            return;
        }
        tokens.skipToLineEnd();
        Name name = new Name(word.text(), word.span());
        BlockParser parser = new BlockParser(tokens, diagnostics, keyword.span(), name, documentation);
        ConfigurationBlock.Kind configuration = CONFIGURATIONS.get(keyword.text());
        if (configuration != null) {
            blocks.add(parser.parseConfiguration(configuration));
        } else if (keyword.text().equals("enum")) {
            blocks.add(parser.parseEnum());
        } else {
            blocks.add(parser.parseModel(keyword.text()));
        }
    }

    /** Whether the brace that closes the block stands on the same line. */
    private boolean isClosedOnLine() {
        for (int i = 0;
                !tokens.peek(i).is(TokenKind.LINE_END) && !tokens.peek(i).is(TokenKind.END);
                i++) {
            if (tokens.peek(i).is(TokenKind.CLOSE_BRACE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a block begins here but for its brace, which stands on the next line. */
    private boolean atBraceBelow() {
        return KEYWORDS.contains(tokens.peek().text())
                && tokens.peek(1).is(TokenKind.WORD)
                && tokens.peek(2).is(TokenKind.LINE_END)
                && tokens.peek(3).is(TokenKind.OPEN_BRACE);
    }

    private void skipUnknownBlock() {
        Span start = tokens.peek().span();
        String hint = Suggestion.hint(
                tokens.peek().text(), KEYWORDS, "Write the keyword, a name and the brace: `model User {`.");
        while (!tokens.at(TokenKind.CLOSE_BRACE) && !tokens.at(TokenKind.END)) {
            tokens.next();
        }
        diagnostics.error(
                start.to(tokens.next().span()),
                "Error validating: This block is invalid. It does not start with any known Prisma schema keyword. "
                        + "Valid keywords include 'model', 'enum', 'type', 'datasource' and 'generator'.",
                hint);
    }
}
