package dev.tenon.client.base;

import dev.tenon.client.Json;
import dev.tenon.client.SchemaValue;

/** From the values that applications use to those that requests carry. */
public final class StoredValue {
    private StoredValue() {}

    /** JSON as its text, an enum's value as its schema name, everything else as it is. */
    public static Object of(Object value) {
        if (value instanceof Json json) {
            return json.text();
        }
        if (value instanceof Enum<?> constant) {
            return schemaName(constant);
        }
        return value;
    }

    /** What an enum's value is called in the schema. */
    static String schemaName(Enum<?> constant) {
        return constant instanceof SchemaValue named ? named.schemaName() : constant.name();
    }
}
