package dev.tenon.client.engine;

import dev.tenon.client.Sql;
import dev.tenon.schema.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What runs statements in the database's own language: the engine itself, or a transaction of it. */
public interface RawExecutor {
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
}
