package dev.tenon.schema;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.schema.diagnostics.Suggestion;
import java.util.List;
import java.util.stream.Stream;

/** A name that a request gives and the schema does not have. */
final class UnknownName {
    private UnknownName() {}

    /**
     * @param where what has no such thing: {@code `User` has no scalar field}
     * @param known the names that there are
     */
    static InvalidArgumentException of(String where, String name, Stream<String> known) {
        List<String> names = known.toList();
        return new InvalidArgumentException(
                where + " `" + name + "`.",
                Suggestion.hint(
                        name,
                        names,
                        names.isEmpty() ? "It has none." : "There are `" + String.join("`, `", names) + "`."),
                null);
    }
}
