package dev.tenon.schema;

import dev.tenon.schema.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What became of reading a schema file. Immutable.
 *
 * @param schema the schema, if there is no error and no part that Tenon does not support
 * @param diagnostics the errors and warnings, in order of place
 */
public record SchemaCheck(Optional<Schema> schema, List<Diagnostic> diagnostics) {
    public SchemaCheck {
        diagnostics = List.copyOf(diagnostics);
    }
}
