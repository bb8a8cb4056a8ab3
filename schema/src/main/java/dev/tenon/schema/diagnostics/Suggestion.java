package dev.tenon.schema.diagnostics;

import java.util.Arrays;
import java.util.Collection;
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
        String closest = null;
        int least = limit + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - plain.length()) <= limit) {
                int distance = distance(plain, candidate.toLowerCase(Locale.ROOT));
                boolean first = distance == least && closest != null && candidate.compareTo(closest) < 0;
                closest = distance < least || first ? candidate : closest;
                least = Math.min(least, distance);
            }
        }
        return Optional.ofNullable(closest);
    }

    /** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other. */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (isSwapped(one, other, i, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return row[other.length()];
    }

    private static boolean isSwapped(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
