package dev.tenon.schema.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is found in one schema. Mutable; for one thread. */
public final class Diagnostics {
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    /** Adds an error whose message says how to mend it. */
    public void error(Span span, String message) {
        found.add(new Diagnostic(Severity.ERROR, message, span, null));
    }

    /** Adds an error. */
    public void error(Span span, String message, String hint) {
        found.add(new Diagnostic(Severity.ERROR, message, span, hint));
    }

    /** Adds a warning. */
    public void warning(Span span, String message, String hint) {
        found.add(new Diagnostic(Severity.WARNING, message, span, hint));
    }

    /** Adds all of another's that begin before a place. */
    public void addBefore(Span place, Diagnostics other) {
        other.found.stream()
                .filter(diagnostic -> diagnostic.span().isBefore(place))
                .forEach(found::add);
    }

    /** Whether an error has been found so far. */
    public boolean hasErrors() {
        return errorCount() > 0;
    }

    /** Whether an error has been found that begins inside a place: what else is wrong there may come from it. */
    public boolean hasErrorWithin(Span place) {
        return found.stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::span)
                .anyMatch(span ->
                        span.file() == place.file() && span.start() >= place.start() && span.start() < place.end());
    }

    /** How many errors have been found so far. */
    public int errorCount() {
        return (int) found.stream().filter(Diagnostic::isError).count();
    }

    /** All that has been found, file by file, in order of place; at one place in the order of finding. */
    public List<Diagnostic> inOrder() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(
                        (Diagnostic diagnostic) -> diagnostic.span().file())
                .thenComparingInt(diagnostic -> diagnostic.span().start()));
        return List.copyOf(sorted);
    }
}
