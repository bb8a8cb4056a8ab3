package dev.tenon.schema;

import java.util.List;
import java.util.stream.Collectors;

/** The value of a property of a {@code generator} block. */
public sealed interface PropertyValue {
    /** The value as text; a list is its values joined by commas. */
    String text();

    /** A text in quotes. */
    record Text(String text) implements PropertyValue {}

    /** A number, a truth value, a word or a call such as {@code env("NAME")}, as written. */
    record Word(String text) implements PropertyValue {}

    /** A list. */
    record Items(List<PropertyValue> values) implements PropertyValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return values.stream().map(PropertyValue::text).collect(Collectors.joining(","));
        }
    }
}
