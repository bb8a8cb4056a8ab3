package dev.tenon.cli;

import dev.tenon.codegen.project.Changes;
import dev.tenon.codegen.project.ClientSources;
import dev.tenon.codegen.project.SchemaText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenon generate}: writes the typed client of a schema. */
@Command(
        name = "generate",
        description = "Generate the typed client of a schema; what is right already stays untouched.")
final class GenerateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final SchemaArgument argument = new SchemaArgument();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            defaultValue = "target/generated-sources/tenon",
            description = "The source root to write to. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("target", "generated-sources", "tenon");

    GenerateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SchemaText text = argument.read(surroundings);
        Path folder = surroundings.folder().resolve(output);
        Changes changes = new ClientSources(text, folder, Version.current()).update();
        Report report = new Report(surroundings.out());
        report.line("schema", text.name());
        report.line("output", surroundings.display(folder));
        report.line(
                "sources",
                Count.of(changes.files(), "file") + ": "
                        + changes.written().size() + " written, " + changes.untouched() + " up to date, "
                        + changes.deleted().size() + " deleted");
        return ExitCode.OK;
    }
}
