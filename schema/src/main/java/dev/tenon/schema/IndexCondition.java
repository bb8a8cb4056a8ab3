package dev.tenon.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records an index is about: its {@code where} argument. */
public sealed interface IndexCondition {
    /** In the words of the database: {@code raw("…")}. */
    record Raw(String sql) implements IndexCondition {}

    /** Fields and the values that they have or have not; all must hold. */
    record Fields(List<Comparison> comparisons) implements IndexCondition {
        public Fields {
            comparisons = List.copyOf(comparisons);
        }
    }

    /**
     * A field compared with a value.
     *
     * @param field the field
     * @param negated whether the value is the one that it must not have
     * @param value the value as {@link DefaultValue.Literal} has it; null for none
     */
    record Comparison(
            ScalarField field, boolean negated, @Nullable Object value) {}
}
