package dev.tenon.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that a command takes from outside its arguments.
 *
 * @param folder the working folder: relative files are below it
 * @param environment the environment variables
 * @param in what is handed to the command
 * @param out for what was asked for
 * @param err for what went wrong
 * @param colours whether both go to a terminal that shows colours
 */
record Surroundings(
        Path folder,
        Map<String, String> environment,
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean colours) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** A file as messages call it: as seen from the working folder, if it is below that. */
    String display(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        return (absolute.startsWith(base) ? base.relativize(absolute) : absolute).toString();
    }
}
