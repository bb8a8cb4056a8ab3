package dev.tenon.cli;

import dev.tenon.codegen.project.SchemaText;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.diagnostics.DiagnosticPrinter;
import java.util.concurrent.Callable;
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
        Schema schema = text.parse();
        warn(text);
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
    private void warn(SchemaText text) {
        String warnings = DiagnosticPrinter.print(
                text.files(), SchemaFile.check(text.files()).diagnostics());
        if (!warnings.isEmpty()) {
            surroundings.err().println(warnings);
            surroundings.err().flush();
        }
    }
}
