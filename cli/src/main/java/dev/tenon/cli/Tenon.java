package dev.tenon.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line {@code tenon}. Ends with 0 if all is well, 1 if schema or database say no, 2 if it was called wrongly. */
@Command(
        name = "tenon",
        description = "A schema-first, type-safe database client for Java.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Tenon implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("UnusedVariable") // Failures asks the parsed call for it, whichever command it was given to
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    private Tenon() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        boolean colours = CommandLine.Help.Ansi.AUTO.enabled();
        System.exit(run(new Surroundings(Path.of(""), System.getenv(), System.in, out, err, colours), arguments));
    }

    /** Runs one command. */
    static int run(Surroundings surroundings, String... arguments) {
        return new CommandLine(new Tenon())
                .addSubcommand(new ValidateCommand(surroundings))
                .addSubcommand(new FormatCommand(surroundings))
                .addSubcommand(new LintCommand(surroundings))
                .addSubcommand(new GenerateCommand(surroundings))
                .addSubcommand(new EngineCommand(surroundings))
                .addSubcommand(new CommandLine(new DbCommand()).addSubcommand(new DbPushCommand(surroundings)))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setParameterExceptionHandler(new WrongCall())
                .setExecutionExceptionHandler(new Failures(surroundings))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: tenon validate, tenon format, tenon generate or tenon db push.");
    }
}
