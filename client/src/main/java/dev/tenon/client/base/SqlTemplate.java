package dev.tenon.client.base;

import dev.tenon.client.Sql;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Bind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A text with places for values, as it is filled. For one thread, once. */
public final class SqlTemplate {
    private static final String PLACE = "{}";

    private final String template;
    private final List<Bind> binds = new ArrayList<>();

    /** For this text. */
    public SqlTemplate(String template) {
        this.template = template;
    }

    /** The text with these values in its places. */
    public String text(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            int end = endOfText(at);
            if (end > at) {
                text.append(template, at, end);
                at = end;
            } else if (template.startsWith(PLACE, at)) {
                if (next == values.length) {
                    throw wrongNumber(values.length);
                }
                text.append(place(values[next]));
                next++;
                at += PLACE.length();
            } else if (c == '?') {
                throw questionMark();
            } else {
                text.append(c);
                at++;
            }
        }
        if (next != values.length) {
            throw wrongNumber(values.length);
        }
        return text.toString();
    }

    /** The values that were bound, in order of place. */
    public List<Bind> binds() {
        return binds;
    }

    /** Where the quoted text or the comment ends that begins here; here, if none does. */
    private int endOfText(int start) {
        char c = template.charAt(start);
        if (c == '\'' || c == '"' || c == '`') {
            return after(String.valueOf(c), start + 1);
        }
        if (template.startsWith("--", start)) {
            return after("\n", start);
        }
        return template.startsWith("/*", start) ? after("*/", start + 2) : start;
    }

    private int after(String mark, int from) {
        int end = template.indexOf(mark, from);
        return end < 0 ? template.length() : end + mark.length();
    }

    private String place(@Nullable Object value) {
        if (value instanceof Sql part) {
            binds.addAll(part.binds());
            return part.text();
        }
        if (value instanceof Collection<?> several) {
            StringJoiner places = new StringJoiner(", ").setEmptyValue("NULL");
            several.forEach(element -> places.add(place(element)));
            return places.toString();
        }
        binds.add(bind(value));
        return "?";
    }

    private static Bind bind(@Nullable Object value) {
        if (value == null) {
            return new Bind(new FieldType.Scalar(ScalarType.STRING), null);
        }
        ScalarType type = JavaTypes.scalar(value.getClass())
                .orElseThrow(() -> new InvalidArgumentException(
                        "A value of the class `" + value.getClass().getName() + "` was given for SQL.",
                        "Give a value of a type that fields can have, such as a String, a number, a boolean, an Instant,"
                                + " a byte[] or Json.",
                        null));
        return new Bind(new FieldType.Scalar(type), StoredValue.of(value));
    }

    private InvalidArgumentException questionMark() {
        return new InvalidArgumentException(
                "A text of SQL holds a `?` outside of quotes, which would be taken as a place for a value: " + template,
                "Write `{}` where a value belongs; in place of an operator of that name call the function behind it.",
                null);
    }

    private InvalidArgumentException wrongNumber(int values) {
        return new InvalidArgumentException(
                "SQL was given " + values + " values, but its text has another number of `{}`: " + template,
                "Give one value for each `{}` outside of quotes and comments.",
                null);
    }
}
