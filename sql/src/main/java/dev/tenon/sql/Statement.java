package dev.tenon.sql;

import dev.tenon.schema.FieldType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement, ready to be sent.
 *
 * @param sql its text, which never depends on a value
 * @param binds its parameters, in order of place
 * @param columns the types of the columns of its result, in order; empty if it gives no rows but a count
 * @param model the model it is about, for messages
 */
public record Statement(
        String sql,
        List<Bind> binds,
        List<FieldType> columns,
        @Nullable String model) {
    public Statement {
        binds = List.copyOf(binds);
        columns = List.copyOf(columns);
    }

    /** Whether it gives rows. */
    public boolean givesRows() {
        return !columns.isEmpty();
    }
}
