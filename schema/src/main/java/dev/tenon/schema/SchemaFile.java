package dev.tenon.schema;

import dev.tenon.error.SchemaException;
import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.DiagnosticPrinter;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.SourceText;
import java.util.List;

/** Reads schema files: the way from text to {@link Schema}. A schema is one file or several. Thread-safe. */
public final class SchemaFile {
    private SchemaFile() {}

    /**
     * Understands the text of a schema file.
     *
     * @param fileName what to call the file in messages
     * @param text its text
     * @throws SchemaException if it is not valid or has a part that Tenon does not support; the message shows every error
     */
    public static Schema parse(String fileName, String text) {
        return parse(fileName, List.of(new SourceText(fileName, text)));
    }

    /**
     * Understands a schema of several files: each may use what another says.
     *
     * @param name what to call all of them together in messages
     * @param files the files
     * @throws SchemaException if they are not valid or have a part that Tenon does not support; the message shows every error
     *     and its file
     */
    public static Schema parse(String name, List<SourceText> files) {
        SchemaCheck check = check(files);
        return check.schema().orElseThrow(() -> invalid(name, files, check));
    }

    /**
     * Tells all that is to be said about the text of a schema file. Throws nothing.
     *
     * @param fileName what to call the file in messages
     * @param text its text
     */
    public static SchemaCheck check(String fileName, String text) {
        return check(List.of(new SourceText(fileName, text)));
    }

    /**
     * Understands a schema of several files and tells all that is to be said about it, file by file: the span of a diagnostic
     * counts the files in the order given here. Throws nothing.
     */
    public static SchemaCheck check(List<SourceText> files) {
        return SchemaReading.of(files.stream().map(SourceText::text).toList()).check();
    }

    private static SchemaException invalid(String name, List<SourceText> files, SchemaCheck check) {
        Diagnostics all = new Diagnostics();
        check.diagnostics().forEach(all::add);
        check.refusals().forEach(all::add);
        List<Diagnostic> diagnostics = all.inOrder();
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        String problem = "The schema " + name + " is not valid: " + errors + (errors == 1 ? " error." : " errors.")
                + "\n\n" + DiagnosticPrinter.print(files, diagnostics).stripTrailing();
        return new SchemaException(problem, "Mend the places shown above; nothing has been generated or run.", null);
    }
}
