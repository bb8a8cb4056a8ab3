package dev.tenon.client.base;

import dev.tenon.client.Ref;
import dev.tenon.client.Sql;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Language;
import dev.tenon.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values, and the values. Immutable.
 *
 * @param template the text
 * @param values what goes into its places
 */
public record SqlTemplate(String template, List<Value> values) {
    private static final String PLACE = "{}";

    public SqlTemplate {
        values = List.copyOf(values);
    }

    /** What goes into a place. */
    public sealed interface Value {
        /** A value that is bound. */
        record Bound(Bind bind) implements Value {}

        /** Values with commas between. */
        record Several(List<Value> values) implements Value {
            public Several {
                values = List.copyOf(values);
            }
        }

        /** What an earlier operation of the batch will have given. */
        record Later(Ref<?> reference) implements Value {}

        /** A part of a statement. */
        record Part(Sql sql) implements Value {}
    }

    /**
     * A text with these values.
     *
     * @throws InvalidArgumentException if a value is of a type that none can have
     */
    public static SqlTemplate of(String template, @Nullable Object @Nullable ... values) {
        @Nullable Object[] all = values == null ? new @Nullable Object[] {null} : values; // a bare null is the array itself
        return new SqlTemplate(
                template, Arrays.stream(all).map(SqlTemplate::value).toList());
    }

    /**
     * Adds the text, and the values that it binds, to a statement of this language.
     *
     * @throws InvalidArgumentException if it has not as many places as values, or a place of another kind
     */
    public void write(Language language, StringBuilder text, List<Bind> binds) {
        int next = 0;
        int at = 0;
        while (at < template.length()) {
            int end = language.endOfText(template, at);
            if (end > at) {
                text.append(template, at, end);
                at = end;
            } else if (template.startsWith(PLACE, at)) {
                if (next == values.size()) {
                    throw wrongNumber();
                }
                write(values.get(next), language, text, binds);
                next++;
                at += PLACE.length();
            } else if (template.charAt(at) == '?') {
                throw questionMark();
            } else {
                text.append(template.charAt(at));
                at++;
            }
        }
        if (next != values.size()) {
            throw wrongNumber();
        }
    }

    private static void write(Value value, Language language, StringBuilder text, List<Bind> binds) {
        if (value instanceof Value.Part part) {
            Statement inner = part.sql().statement(language);
            text.append(inner.sql());
            binds.addAll(inner.binds());
        } else if (value instanceof Value.Several several) {
            text.append(several.values().isEmpty() ? "NULL" : "");
            for (int i = 0; i < several.values().size(); i++) {
                text.append(i == 0 ? "" : ", ");
                write(several.values().get(i), language, text, binds);
            }
        } else if (value instanceof Value.Later later) {
            write(value(later.reference().get()), language, text, binds);
        } else if (value instanceof Value.Bound bound) {
            text.append('?');
            binds.add(bound.bind());
        }
    }

    private static Value value(@Nullable Object value) {
        if (value instanceof Sql part) {
            return new Value.Part(part);
        }
        if (value instanceof Ref<?> reference) {
            return new Value.Later(reference);
        }
        if (value instanceof Collection<?> several) {
            List<Value> values = new ArrayList<>();
            several.forEach(element -> values.add(value(element)));
            return new Value.Several(values);
        }
        return new Value.Bound(bind(value));
    }

    private static Bind bind(@Nullable Object value) {
        if (value == null) {
            return new Bind(new FieldType.Scalar(ScalarType.STRING), null);
        }
        ScalarType type = JavaTypes.scalar(value.getClass())
                .orElseThrow(() -> new InvalidArgumentException(
                        "A value of the class `" + value.getClass().getName() + "` was given for SQL.",
                        "Give a value of a type that fields can have, such as a String, an int, a long, a BigDecimal,"
                                + " a boolean, an Instant, a byte[] or Json; or a List of such.",
                        null));
        Object stored = value instanceof Enum<?> constant ? StoredValue.databaseName(constant) : StoredValue.of(value);
        return new Bind(new FieldType.Scalar(type), stored);
    }

    /** Its text; the values may be secret. */
    @Override
    public String toString() {
        return template;
    }

    private InvalidArgumentException questionMark() {
        return new InvalidArgumentException(
                "A text of SQL holds a `?` outside of quotes, which would be taken as a place for a value: " + template,
                "Write `{}` where a value belongs; in place of an operator of that name call the function behind it.",
                null);
    }

    private InvalidArgumentException wrongNumber() {
        return new InvalidArgumentException(
                "SQL was given " + values.size() + " values, but its text has another number of `{}`: " + template,
                "Give one value for each `{}` outside of quotes and comments.",
                null);
    }
}
