package dev.tenon.client.engine;

import dev.tenon.client.Sql;
import dev.tenon.jdbc.RawRows;
import dev.tenon.schema.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What runs requests, and statements in the database's own language: the engine itself, or a transaction of it. */
public interface RawExecutor extends Executor {
    /**
     * Runs a statement that gives rows.
     *
     * @param types gives the type of each column that is to be read, by the columns' names in order of place
     * @return each row with its columns as values of these types, and null for those that were not read
     * @throws dev.tenon.error.DatabaseException if the database refused it
     */
    List<@Nullable Object[]> query(Sql sql, Function<List<String>, List<Optional<FieldType>>> types);

    /**
     * Runs a statement that gives no rows.
     *
     * @return how many rows it inserted, updated or deleted
     * @throws dev.tenon.error.DatabaseException if the database refused it
     */
    long execute(Sql sql);

    /**
     * Runs a statement whatever it gives.
     *
     * @return its rows, with what their columns hold
     * @throws dev.tenon.error.DatabaseException if the database refused it
     * @throws dev.tenon.error.ParameterCountException if it has not as many places as values; nothing was sent
     * @throws dev.tenon.error.UnsupportedColumnTypeException if a column is of a type that there are no values for
     */
    RawRows query(NativeSql sql);

    /**
     * Runs a statement whatever it gives.
     *
     * @return how many rows it inserted, updated or deleted; or gave, if it gives rows
     * @throws dev.tenon.error.DatabaseException if the database refused it
     * @throws dev.tenon.error.ParameterCountException if it has not as many places as values; nothing was sent
     */
    long execute(NativeSql sql);
}
