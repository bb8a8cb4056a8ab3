package dev.tenon.schema.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody may have meant. */
public final class Suggestion {
    private Suggestion() {}

    /** "Did you mean `word`?", if one is close enough; else the other sentence. */
    public static String hint(String word, Collection<String> known, String otherwise) {
        return closest(word, known)
                .map(close -> "Did you mean `" + close + "`?")
                .orElse(otherwise);
    }

    /** The closest of the known words, if it is close enough. */
    public static Optional<String> closest(String word, Collection<String> known) {
        String plain = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(plain, candidate.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(plain, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be put in, left out or changed to make one word of the other. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > one.length()) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
