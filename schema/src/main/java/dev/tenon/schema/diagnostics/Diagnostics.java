package dev.tenon.schema.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Gathers what is found in one schema. Mutable; for one thread. */
public final class Diagnostics {
    private static final Comparator<Span> BY_PLACE =
            Comparator.comparingInt(Span::file).thenComparingInt(Span::start);

    /** How many are kept: what is wrong with a file that has more is told by the first ones. */
    private static final int MOST = 100_000;

    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private int errors;
    /** How many more words are looked at to find what somebody meant: with very many words and errors, not all. */
    private int comparisons = 200_000;

    /** Adds an error whose message says how to mend it. */
    public void error(Span span, String message) {
        add(new Diagnostic(Severity.ERROR, message, span, null));
    }

    /** Adds an error. */
    public void error(Span span, String message, String hint) {
        add(new Diagnostic(Severity.ERROR, message, span, hint));
    }

    /** Adds a warning. */
    public void warning(Span span, String message, String hint) {
        add(new Diagnostic(Severity.WARNING, message, span, hint));
    }

    /** Adds all of another's that begin before an index in a file. */
    public void addBefore(int file, int index, Diagnostics other) {
        other.found.stream()
                .filter(diagnostic -> diagnostic.span().file() < file
                        || (diagnostic.span().file() == file
                                && diagnostic.span().start() < index))
                .forEach(this::add);
    }

    /**
     * A hint at the word that somebody may have meant.
     *
     * @param word what is written
     * @param known what could have been meant, as many as a file may have; not asked for once enough have been looked at
     * @param otherwise what to say if nothing is close
     */
    public String hint(String word, Supplier<List<String>> known, String otherwise) {
        if (comparisons <= 0) {
            return otherwise;
        }
        List<String> words = known.get();
        comparisons -= words.size();
        return Suggestion.hint(word, words, otherwise);
    }

    /** Whether an error has been found so far. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** How many errors have been found so far. */
    public int errorCount() {
        return errors;
    }

    /** All that has been found, file by file, in order of place; at one place in the order of finding. */
    public List<Diagnostic> inOrder() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Diagnostic::span, BY_PLACE));
        return List.copyOf(sorted);
    }

    /** Adds what has been found elsewhere. */
    public void add(Diagnostic diagnostic) {
        if (found.size() < MOST && found.add(diagnostic) && diagnostic.isError()) {
            errors++;
        }
    }
}
