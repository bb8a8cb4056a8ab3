package dev.tenon.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code type} block: fields that are stored inside a record of a model.
 *
 * @param name its name in the schema
 * @param fields its fields, in order of place
 * @param documentation its {@code ///} lines
 */
public record CompositeType(
        String name, List<ScalarField> fields, @Nullable String documentation) {
    public CompositeType {
        fields = List.copyOf(fields);
    }
}
