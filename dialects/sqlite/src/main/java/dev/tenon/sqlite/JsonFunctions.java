package dev.tenon.sqlite;

import dev.tenon.sql.JsonQuotes;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * The functions on JSON that every connection has besides SQLite's own: {@code json_canonical} (a text that is the same for
 * equal values, however they are written), {@code json_compare} (of two numbers or two texts: less than 0, 0, more than 0; else
 * null), {@code json_text} (of a text: that text; else null), {@code json_holds} (of an array: whether it has a value as an
 * element, or every element of one that is an array; else null). All give null for null.
 */
final class JsonFunctions {
    private JsonFunctions() {}

    static void register(Connection connection) throws SQLException {
        create(connection, "json_canonical", 1, arguments -> canonical(arguments[0]));
        create(connection, "json_compare", 2, arguments -> compare(arguments[0], arguments[1]));
        create(connection, "json_text", 1, arguments -> arguments[0] instanceof String text ? text : null);
        create(
                connection,
                "json_holds",
                2,
                arguments -> arguments[0] instanceof List<?> list ? (holds(list, arguments[1]) ? 1 : 0) : null);
    }

    /** Equal for equal values: members by name, numbers without zeros at their end. */
    static String canonical(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> JsonQuotes.of((String) member.getKey()) + ":" + canonical(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(JsonFunctions::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
        }
        return value instanceof String text ? JsonQuotes.of(text) : value.toString();
    }

    private static @Nullable Integer compare(Object left, Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other);
        }
        return left instanceof String one && right instanceof String other ? one.compareTo(other) : null;
    }

    private static boolean holds(List<?> elements, Object value) {
        return value instanceof List<?> values
                ? values.stream().allMatch(one -> hasElement(elements, one))
                : hasElement(elements, value);
    }

    private static boolean hasElement(List<?> elements, Object value) {
        return elements.stream().anyMatch(element -> contains(element, value));
    }

    /** Whether a value is another, or is an object or array that has all that is in the other. */
    private static boolean contains(Object element, Object value) {
        if (element instanceof List<?> elements && value instanceof List<?>) {
            return holds(elements, value);
        }
        if (element instanceof Map<?, ?> members && value instanceof Map<?, ?> wanted) {
            return wanted.entrySet().stream()
                    .allMatch(one ->
                            members.containsKey(one.getKey()) && contains(members.get(one.getKey()), one.getValue()));
        }
        return canonical(element).equals(canonical(value));
    }

    private static void create(Connection connection, String name, int arguments, OnJson operation)
            throws SQLException {
        Function.create(connection, name, new OfJson(arguments, operation), arguments, Function.FLAG_DETERMINISTIC);
    }

    private interface OnJson {
        @Nullable Object on(Object[] arguments);
    }

    private static final class OfJson extends Function {
        private static final int NULL = 5;

        private final int count;
        private final OnJson operation;

        OfJson(int count, OnJson operation) {
            this.count = count;
            this.operation = operation;
        }

        @Override
        protected void xFunc() throws SQLException {
            Object[] arguments = new Object[count];
            for (int i = 0; i < count; i++) {
                if (value_type(i) == NULL) {
                    result();
                    return;
                }
                try {
                    arguments[i] = JsonText.read(value_text(i));
                } catch (IllegalArgumentException failure) {
                    error("malformed JSON");
                    return;
                }
            }
            Object result = operation.on(arguments);
            if (result == null) {
                result();
            } else if (result instanceof String text) {
                result(text);
            } else {
                result((Integer) result);
            }
        }
    }
}
