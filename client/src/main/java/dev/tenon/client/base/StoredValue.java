package dev.tenon.client.base;

import dev.tenon.client.Json;
import dev.tenon.client.SchemaValue;
import dev.tenon.error.InvalidStoredValueException;
import java.util.Collection;
import java.util.function.Function;

/** From the values that applications use to those that requests carry. */
public final class StoredValue {
    private StoredValue() {}

    /** JSON as its text, an enum's value as its schema name, lists of such likewise, everything else as it is. */
    public static Object of(Object value) {
        if (value instanceof Json json) {
            return json.text();
        }
        if (value instanceof Enum<?> constant) {
            return schemaName(constant);
        }
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .map(element -> of(Arguments.given(element, "an element of a list")))
                    .toList();
        }
        return value;
    }

    /**
     * From what the engine gives to the value that applications use.
     *
     * @param place the field and its model, for the message
     * @throws InvalidStoredValueException if it is of an enum that has no such value
     */
    public static <T> T read(Object stored, Class<T> type, String place) {
        return read(stored, type, StoredValue::schemaName, place);
    }

    /**
     * From what a column that no schema tells of holds to the value that applications use.
     *
     * @throws InvalidStoredValueException if it is of an enum that has no such value
     */
    static <T> T readColumn(Object stored, Class<T> type, String place) {
        return read(stored, type, StoredValue::databaseName, place);
    }

    private static <T> T read(Object stored, Class<T> type, Function<Enum<?>, String> name, String place) {
        if (type == Json.class) {
            return type.cast(new Json((String) stored));
        }
        if (!type.isEnum()) {
            return type.cast(stored);
        }
        for (T constant : type.getEnumConstants()) {
            if (name.apply((Enum<?>) constant).equals(stored)) {
                return constant;
            }
        }
        throw new InvalidStoredValueException(
                "The database holds a value for " + place + " that the enum `" + type.getSimpleName()
                        + "` does not have.",
                "Add the value to the enum, or change what is stored.",
                null);
    }

    /** What an enum's value is called in the database. */
    static String databaseName(Enum<?> constant) {
        return constant instanceof SchemaValue named ? named.databaseName() : constant.name();
    }

    /** What an enum's value is called in the schema. */
    static String schemaName(Enum<?> constant) {
        return constant instanceof SchemaValue named ? named.schemaName() : constant.name();
    }
}
