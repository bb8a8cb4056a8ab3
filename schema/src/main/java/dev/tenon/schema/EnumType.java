package dev.tenon.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An {@code enum} block.
 *
 * @param name its name in the schema
 * @param databaseName its name in a database that has enums ({@code @@map})
 * @param namespace the part of the database that it is in ({@code @@schema}); null for the connection's own
 * @param values its values, in order of place
 * @param documentation its {@code ///} lines
 */
public record EnumType(
        String name,
        Identifier databaseName,
        @Nullable Identifier namespace,
        List<EnumValue> values,
        @Nullable String documentation) {
    public EnumType {
        values = List.copyOf(values);
    }

    /** The text that is stored for a value, if the enum has it. */
    public Optional<String> databaseName(String value) {
        return values.stream()
                .filter(v -> v.name().equals(value))
                .map(EnumValue::databaseName)
                .findFirst();
    }

    /** The name of the value that a text is stored for, if it is one. */
    public Optional<String> named(String stored) {
        return values.stream()
                .filter(v -> v.databaseName().equals(stored))
                .map(EnumValue::name)
                .findFirst();
    }

    /**
     * One value.
     *
     * @param name its name in the schema and in Java
     * @param databaseName the text stored for it ({@code @map})
     * @param documentation its {@code ///} lines
     */
    public record EnumValue(
            String name, String databaseName, @Nullable String documentation) {}
}
