package dev.tenon.postgres;

import dev.tenon.schema.Identifier;
import dev.tenon.schema.ScalarField;
import java.util.List;
import java.util.stream.Collectors;

/** How names are written. */
final class Names {
    private Names() {}

    /** A name in quotes, behind its namespace if it has one. */
    static String quoted(Identifier name) {
        Identifier namespace = name.namespace();
        return namespace == null ? quoted(name.name()) : quoted(namespace.name()) + "." + quoted(name.name());
    }

    /** A bare name in quotes. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as a literal. */
    static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    /** The columns of fields in parentheses. */
    static String columns(List<ScalarField> fields) {
        return fields.stream().map(field -> quoted(field.column())).collect(Collectors.joining(", ", "(", ")"));
    }
}
