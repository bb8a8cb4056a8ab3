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
            if (c == '\'' || c == '"' || c == '`') {
                int end = endOfQuoted(at);
                text.append(template, at, end);
                at = end;
            } else if (template.startsWith(PLACE, at)) {
                if (next == values.length) {
                    throw wrongNumber(values.length);
                }
                text.append(place(values[next]));
                next++;
                at += PLACE.length();
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

    private int endOfQuoted(int start) {
        int end = template.indexOf(template.charAt(start), start + 1);
        return end < 0 ? template.length() : end + 1;
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

    private InvalidArgumentException wrongNumber(int values) {
        return new InvalidArgumentException(
                "SQL was given " + values + " values, but its text has another number of `{}`: " + template,
                "Give one value for each `{}` outside of quotes.",
                null);
    }
}
