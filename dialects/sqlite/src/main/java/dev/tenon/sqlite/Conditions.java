package dev.tenon.sqlite;

import dev.tenon.schema.IndexCondition;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The WHERE of an index that is about some records alone. */
final class Conditions {
    private Conditions() {}

    /** The clause with a space before it; nothing where there is no condition. */
    static String where(@Nullable IndexCondition condition) {
        if (condition instanceof IndexCondition.Raw raw) {
            return " WHERE " + raw.sql();
        }
        if (condition instanceof IndexCondition.Fields fields) {
            return fields.comparisons().stream()
                    .map(Conditions::comparison)
                    .collect(Collectors.joining(" AND ", " WHERE ", ""));
        }
        return "";
    }

    private static String comparison(IndexCondition.Comparison comparison) {
        String column = '"' + comparison.field().column().name().replace("\"", "\"\"") + '"';
        Object value = comparison.value();
        if (value == null) {
            return column + (comparison.negated() ? " IS NOT NULL" : " IS NULL");
        }
        return column
                + (comparison.negated() ? " <> " : " = ")
                + Defaults.literal(comparison.field().type(), value);
    }
}
