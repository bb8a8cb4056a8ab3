package dev.tenon.schema.conformance;

import dev.tenon.schema.diagnostics.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * A diagnostic as the cases have it.
 *
 * @param severity {@code error} or {@code warning}
 * @param message what is wrong
 * @param start the first of its bytes, from 0, in UTF-8
 * @param end the byte after its last
 */
record Finding(String severity, String message, int start, int end) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparingInt(Finding::start).thenComparing(Finding::end).thenComparing(Finding::message);

    /** A diagnostic about this text. */
    static Finding of(String text, Diagnostic diagnostic) {
        return new Finding(
                diagnostic.severity().word(),
                diagnostic.message(),
                bytes(text, diagnostic.span().start()),
                bytes(text, diagnostic.span().end()));
    }

    private static int bytes(String text, int index) {
        return text.substring(0, Math.min(index, text.length())).getBytes(StandardCharsets.UTF_8).length;
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
