package dev.tenon.schema.conformance;

import dev.tenon.schema.diagnostics.Diagnostic;
import java.util.Comparator;

/**
 * A diagnostic as the cases have it.
 *
 * @param severity {@code error} or {@code warning}
 * @param message what is wrong
 * @param start the first of its characters, from 0: where a file has others than ASCII, the cases count characters
 * @param end the character after its last
 */
record Finding(String severity, String message, int start, int end) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparingInt(Finding::start).thenComparing(Finding::end).thenComparing(Finding::message);

    /** A diagnostic of ours. */
    static Finding of(Diagnostic diagnostic) {
        return new Finding(
                diagnostic.severity().word(),
                diagnostic.message(),
                diagnostic.span().start(),
                diagnostic.span().end());
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return severity + " " + start + "-" + end + " " + message;
    }
}
