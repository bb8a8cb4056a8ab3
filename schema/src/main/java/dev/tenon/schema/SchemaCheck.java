package dev.tenon.schema;

import dev.tenon.schema.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What became of reading a schema file. Immutable.
 *
 * @param schema the schema, if there is no error and no part that Tenon does not support
 * @param diagnostics the errors and warnings, in order of place
 * @param refusals why there is no schema though the file has no error: what the language has and Tenon does not support
 */
public record SchemaCheck(Optional<Schema> schema, List<Diagnostic> diagnostics, List<Diagnostic> refusals) {
    public SchemaCheck {
        diagnostics = List.copyOf(diagnostics);
        refusals = List.copyOf(refusals);
    }
}
