package dev.tenon.schema;

import java.util.List;

/**
 * An {@code @@index}.
 *
 * @param fields the fields, in order
 * @param name the index's name in the database
 */
public record Index(List<ScalarField> fields, Identifier name) {
    public Index {
        fields = List.copyOf(fields);
    }
}
