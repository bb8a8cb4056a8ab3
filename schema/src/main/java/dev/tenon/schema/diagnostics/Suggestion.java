package dev.tenon.schema.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody may have meant. */
public final class Suggestion {
    /** A longer word is no slip of the fingers. */
    private static final int LONGEST = 100;

    private Suggestion() {}

    /** "Did you mean `word`?", if one is close enough; else the other sentence. */
    public static String hint(String word, Collection<String> known, String otherwise) {
        return closest(word, known)
                .map(close -> "Did you mean `" + close + "`?")
                .orElse(otherwise);
    }

    /** The closest of the known words, if it is close enough. */
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - plain.length()) <= limit)
                .filter(candidate -> distance(plain, candidate.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(plain, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other. */
    private static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cell(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int cell(int[][] rows, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int changed = rows[i - 1][j - 1] + (same ? 0 : 1);
        int best = Math.min(changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
