package dev.tenon.meaning;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Texts as a collation compares them that looks at letters alone: neither case nor accents, nor spaces at the end, count, and what lies
 * beyond the first plane of Unicode is all one. As far as random texts go.
 */
final class LooseTexts {
    static final Comparator<String> ORDER = LooseTexts::compare;

    /** What comes before digits and letters, in its order. */
    private static final String SIGNS = "\n _!'\"\\%~";

    private LooseTexts() {}

    /** The text with one character for all that are the same; only of the same texts it is the same, but for spaces at the end. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(point -> Character.toString(Math.min(point, 0xfffd)))
                .collect(Collectors.joining());
    }

    /** The same for texts that are the same as a whole. */
    static String key(String text) {
        return folded(text).replaceAll(" +$", "");
    }

    private static int compare(String left, String right) {
        String a = folded(left);
        String b = folded(right);
        for (int i = 0; i < Math.max(a.length(), b.length()); i++) {
            int order = Integer.compare(rank(a, i), rank(b, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int rank(String text, int place) {
        char character = place < text.length() ? text.charAt(place) : ' ';
        int sign = SIGNS.indexOf(character);
        return sign >= 0 ? sign : SIGNS.length() + character;
    }
}
