package dev.tenon.sql;

import java.util.List;

/** The way to a part of a JSON value, in the words of the databases that write it {@code $."key"[0]}. */
public final class DollarPath {
    private DollarPath() {}

    /** Numbers are indexes, all else is keys, which are compared as JSON writes them; a path in these words already stays. */
    public static String of(List<String> path) {
        if (path.size() == 1 && path.get(0).startsWith("$")) {
            return path.get(0);
        }
        StringBuilder text = new StringBuilder("$");
        for (String step : path) {
            text.append(isIndex(step) ? "[" + step + "]" : "." + JsonQuotes.of(step));
        }
        return text.toString();
    }

    /** Whether a step goes to the first element of an array. */
    public static boolean isFirst(String step) {
        return isIndex(step) && step.chars().allMatch(c -> c == '0');
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
