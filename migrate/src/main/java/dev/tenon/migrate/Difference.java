package dev.tenon.migrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How what a database holds differs from what a schema wants, both as statements that create objects. The part of a statement
 * before its first parenthesis names the object; each line within is a column or a constraint.
 */
final class Difference {
    private final List<String> lines = new ArrayList<>();

    private Difference() {}

    static Difference between(List<String> held, List<String> wanted) {
        Map<String, String> have = byObject(held);
        Map<String, String> want = byObject(wanted);
        Difference difference = new Difference();
        want.forEach((object, definition) ->
                difference.compare(object, have.get(object) == null ? "" : have.get(object), definition));
        have.keySet().stream()
                .filter(object -> !want.containsKey(object))
                .forEach(object -> difference.lines.add("the schema does not have: " + object));
        return difference;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** One line for each thing that differs. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private void compare(String object, String held, String wanted) {
        if (held.isEmpty()) {
            lines.add("the database does not have: " + object);
        } else if (!held.equals(wanted)) {
            List<String> have = parts(held);
            List<String> want = parts(wanted);
            want.stream()
                    .filter(part -> !have.contains(part))
                    .forEach(part -> lines.add(object + ": the database does not have " + part));
            have.stream()
                    .filter(part -> !want.contains(part))
                    .forEach(part -> lines.add(object + ": the schema does not have " + part));
            if (have.containsAll(want) && want.containsAll(have)) {
                lines.add(object + ": its parts are in another order");
            }
        }
    }

    private static Map<String, String> byObject(List<String> definitions) {
        Map<String, String> objects = new LinkedHashMap<>();
        definitions.forEach(definition -> objects.put(object(definition), definition));
        return objects;
    }

    private static String object(String definition) {
        int parenthesis = definition.indexOf('(');
        return (parenthesis < 0 ? definition : definition.substring(0, parenthesis))
                .replaceFirst("^CREATE ", "")
                .strip();
    }

    private static List<String> parts(String definition) {
        return Arrays.stream(definition
                        .substring(Math.max(0, definition.indexOf('(')))
                        .split("\n", -1))
                .map(line -> line.strip().replaceFirst(",$", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
