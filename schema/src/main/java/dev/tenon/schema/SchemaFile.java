package dev.tenon.schema;

import dev.tenon.error.SchemaException;
import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.DiagnosticPrinter;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rules;
import dev.tenon.schema.syntax.SchemaParser;
import dev.tenon.schema.tree.SchemaTree;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads schema files: the way from text to {@link Schema}. Thread-safe. */
public final class SchemaFile {
    private SchemaFile() {}

    /**
     * Reads a schema file in UTF-8.
     *
     * @throws SchemaException if it cannot be read or is not valid
     */
    public static Schema read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            throw new SchemaException(
                    "The schema file " + file + " is not text in UTF-8.", "Save it in UTF-8.", notText);
        } catch (IOException unreadable) {
            throw new SchemaException(
                    "The schema file " + file + " cannot be read: " + unreadable + ".",
                    "Check the path and that the file may be read.",
                    unreadable);
        }
        return parse(file.toString(), text);
    }

    /**
     * Understands the text of a schema file.
     *
     * @param fileName what to call the file in messages
     * @param text its text
     * @throws SchemaException if it is not valid or has a part that Tenon does not support; the message shows every error
     */
    public static Schema parse(String fileName, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Draft draft = draft(text, diagnostics);
        if (!diagnostics.hasErrors()) {
            RefusedParts.check(draft, diagnostics);
        }
        if (diagnostics.hasErrors()) {
            throw invalid(fileName, text, diagnostics.inOrder());
        }
        return SchemaBuilder.build(draft);
    }

    /**
     * Tells all that is to be said about the text of a schema file. Throws nothing.
     *
     * @param fileName what to call the file in messages
     * @param text its text
     */
    public static SchemaCheck check(String fileName, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Draft draft = draft(text, diagnostics);
        Diagnostics refusals = new Diagnostics();
        if (!diagnostics.hasErrors()) {
            RefusedParts.check(draft, refusals);
        }
        boolean complete = !diagnostics.hasErrors() && !refusals.hasErrors();
        Optional<Schema> schema = complete ? Optional.of(SchemaBuilder.build(draft)) : Optional.empty();
        return new SchemaCheck(schema, diagnostics.inOrder());
    }

    private static Draft draft(String text, Diagnostics diagnostics) {
        SchemaTree tree = SchemaParser.parse(text, diagnostics);
        Draft draft = new Draft(tree);
        Rules.check(draft, diagnostics);
        return draft;
    }

    private static SchemaException invalid(String fileName, String text, List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        String problem = "The schema " + fileName + " is not valid: " + errors + (errors == 1 ? " error." : " errors.")
                + "\n\n" + DiagnosticPrinter.print(fileName, text, diagnostics).stripTrailing();
        return new SchemaException(problem, "Mend the places shown above; nothing has been generated or run.", null);
    }
}
