package dev.tenon.cli;

import dev.tenon.codegen.project.SchemaText;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaCheck;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.diagnostics.Colours;
import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.DiagnosticPrinter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tenon validate}: checks a schema. */
@Command(name = "validate", description = "Check a schema and show every mistake at its place.")
final class ValidateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final SchemaArgument argument = new SchemaArgument();

    ValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SchemaText text = argument.read(surroundings);
        SchemaCheck check = SchemaFile.check(text.files());
        show(
                text,
                Stream.concat(check.diagnostics().stream(), check.refusals().stream())
                        .toList());
        if (check.schema().isEmpty()) {
            return ExitCode.REFUSED;
        }
        Schema schema = check.schema().get();
        Report report = new Report(surroundings.out());
        report.line("schema", text.name() + " is valid");
        report.line("database", schema.datasource().provider());
        report.line(
                "holds",
                Count.of(schema.models().size(), "model") + ", "
                        + Count.of(schema.enums().size(), "enum"));
        return ExitCode.OK;
    }

    /** A valid schema has no errors, but it may have warnings. */
    private void show(SchemaText text, List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return;
        }
        Colours colours = surroundings.colours() ? Colours.TERMINAL : Colours.NONE;
        surroundings.err().println(DiagnosticPrinter.print(text.files(), diagnostics, colours));
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            surroundings
                    .err()
                    .println("The schema " + text.name() + " is not valid: " + Count.of((int) errors, "error") + ".");
        }
        surroundings.err().flush();
    }
}
