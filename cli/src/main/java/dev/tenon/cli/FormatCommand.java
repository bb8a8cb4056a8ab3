package dev.tenon.cli;

import dev.tenon.codegen.project.FormattedFile;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenon format}: lays out schema files. */
@Command(
        name = "format",
        description = "Lay out a schema, or all the schema files of a folder. What a relation lacks is added.")
final class FormatCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final SchemaArgument argument = new SchemaArgument();

    @Option(names = "--check", description = "Write nothing; end with 1 if a file would be changed.")
    private boolean check;

    FormatCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<FormattedFile> files = FormattedFile.in(argument.path(surroundings), surroundings.folder());
        Report report = new Report(surroundings.out());
        for (FormattedFile file : files) {
            if (!check) {
                file.write();
            }
            report.line(word(file), file.name());
        }
        if (check && files.stream().anyMatch(FormattedFile::isChanged)) {
            surroundings.err().println("Not every file is laid out as it should be.\n  → Run `tenon format`.");
            surroundings.err().flush();
            return ExitCode.REFUSED;
        }
        return ExitCode.OK;
    }

    private String word(FormattedFile file) {
        if (!file.isChanged()) {
            return "unchanged";
        }
        return check ? "differs" : "formatted";
    }
}
