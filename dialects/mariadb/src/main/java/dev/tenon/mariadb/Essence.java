package dev.tenon.mariadb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a statement that creates something comes to: the server keeps types, defaults and the order of keys in words of its own. Defaults
 * are left out, since it may write an expression anew, and RESTRICT, NO ACTION and SET DEFAULT are all one to it.
 */
final class Essence {
    private static final Pattern WIDTH = Pattern.compile("\\b((?:small|medium|big|tiny)?int|year)\\((?!1\\))\\d+\\)");
    private static final Pattern NO_FRACTION = Pattern.compile("\\b(datetime|timestamp|time)\\(0\\)");

    private Essence() {}

    static String of(String statement) {
        if (!statement.startsWith("CREATE TABLE")) {
            return statement.replace("SET DEFAULT", "RESTRICT").replace("NO ACTION", "RESTRICT");
        }
        List<String> lines = new ArrayList<>(Arrays.asList(statement.split("\n", -1)));
        String first = lines.remove(0);
        String last = lines.remove(lines.size() - 1);
        List<String> parts = lines.stream()
                .map(line -> line.strip().replaceFirst(",$", ""))
                .filter(line -> !line.isEmpty())
                .map(Essence::part)
                .sorted()
                .toList();
        return first + "\n    " + String.join(",\n    ", parts) + "\n" + last;
    }

    private static String part(String line) {
        if (!line.startsWith("`")) {
            return line;
        }
        int name = endOfName(line);
        return line.substring(0, name) + type(withoutDefault(line.substring(name)));
    }

    private static int endOfName(String line) {
        int end = 1;
        while (line.charAt(end) != '`' || (end + 1 < line.length() && line.charAt(end + 1) == '`')) {
            end += line.charAt(end) == '`' ? 2 : 1;
        }
        return end + 1;
    }

    private static String withoutDefault(String rest) {
        int start = rest.indexOf(" DEFAULT ");
        return start < 0 ? rest : rest.substring(0, start);
    }

    /** The values of an enum keep their case. */
    private static String type(String rest) {
        String spaced = rest.replace(", ", ",").strip();
        if (spaced.regionMatches(true, 0, "enum(", 0, 5)) {
            return " enum" + spaced.substring(4);
        }
        String lower =
                spaced.toLowerCase(Locale.ROOT).replace("boolean", "tinyint(1)").replace("integer", "int");
        return " " + NO_FRACTION.matcher(WIDTH.matcher(lower).replaceAll("$1")).replaceAll("$1");
    }
}
