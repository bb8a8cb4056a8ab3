package dev.tenon.cli;

import dev.tenon.error.TenonException;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a form for people, with the stack trace only if asked for. */
final class Failures implements IExecutionExceptionHandler {
    private final Surroundings surroundings;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        surroundings.err().println(message(failure));
        if (debug(arguments)) {
            failure.printStackTrace(surroundings.err());
        }
        surroundings.err().flush();
        return ExitCode.REFUSED;
    }

    private static String message(Exception failure) {
        return failure instanceof TenonException
                ? Objects.requireNonNull(failure.getMessage())
                : "This should not have happened: " + failure
                        + "\n  → Run it again with --debug and report what it prints.";
    }

    private boolean debug(ParseResult arguments) {
        Map<String, String> environment = surroundings.environment();
        return !environment.getOrDefault("TENON_DEBUG", "").isEmpty() || asked(arguments);
    }

    private static boolean asked(ParseResult arguments) {
        return arguments.hasMatchedOption("--debug") || (arguments.hasSubcommand() && asked(arguments.subcommand()));
    }
}
