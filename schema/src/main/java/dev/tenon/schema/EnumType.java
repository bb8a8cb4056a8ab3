package dev.tenon.schema;

import java.util.List;
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
