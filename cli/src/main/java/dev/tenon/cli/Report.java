package dev.tenon.cli;

import java.io.PrintWriter;

/**
 * What a command did, a fact a line, aligned.
 *
 * @param out where the lines go
 */
record Report(PrintWriter out) {
    void line(String label, String fact) {
        out.printf("%-10s%s%n", label, fact);
        out.flush();
    }
}
