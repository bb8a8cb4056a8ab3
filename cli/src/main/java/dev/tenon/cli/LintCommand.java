package dev.tenon.cli;

import dev.tenon.cli.lint.Lint;
import dev.tenon.error.FileAccessException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tenon lint --stdio}: checks schemas for programs, one after the other. */
@Command(
        name = "lint",
        description = {
            "Check and format schemas for editors and test suites: read one JSON object a line, {\"schema\": \"...\"}, and"
                    + " answer one a line, {\"valid\": ..., \"diagnostics\": [...], \"formatted\": \"...\"}.",
            "The start and end of a diagnostic are counted from 0 as Prisma and editors count, in units of UTF-16, its"
                    + " startByte and endByte in bytes of UTF-8, its line and column from 1."
        })
final class LintCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @SuppressWarnings("UnusedVariable") // there is no other way yet; the option keeps room for one
    @Option(names = "--stdio", required = true, description = "Read from the standard input until it ends.")
    private boolean stdio;

    LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = surroundings.out();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    out.print(Lint.answer(line) + "\n");
                    out.flush();
                }
            }
        } catch (IOException e) {
            throw new FileAccessException(
                    "The standard input cannot be read: " + e.getMessage() + ".", "Check what is connected to it.", e);
        }
        return ExitCode.OK;
    }
}
