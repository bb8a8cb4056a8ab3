package dev.tenon.jdbc;

import dev.tenon.error.TenonException;
import dev.tenon.sql.Bind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that was sent: a query, a write, or one that begins, marks or ends a transaction.
 *
 * @param sql its text
 * @param model the model it is about, if it is about one
 * @param label the label of its transaction, if it has one
 * @param parameters its parameters; empty unless the listener {@linkplain StatementListener#wantsParameters() wants} them
 * @param nanos how long it took, from sending it to reading its last row, in nanoseconds
 * @param rows how many rows it gave or changed; 0 if it failed
 * @param failure what it failed with, if it failed
 */
public record StatementEvent(
        String sql,
        @Nullable String model,
        @Nullable String label,
        List<Bind> parameters,
        long nanos,
        long rows,
        @Nullable TenonException failure) {
    public StatementEvent {
        parameters = List.copyOf(parameters);
    }
}
