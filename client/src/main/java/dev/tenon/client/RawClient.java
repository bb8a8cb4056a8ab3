package dev.tenon.client;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs statements in the database's own language: a client, or a transaction. Values are always bound; what goes wrong is
 * told by the same exceptions as with typed calls.
 */
public interface RawClient {
    /**
     * The rows of a statement as records of the application's own, whose components are called like its columns; or as single
     * values: {@code queryRaw(Long.class, …)}.
     *
     * @throws dev.tenon.error.DatabaseException if the database refused it
     * @throws dev.tenon.error.InvalidArgumentException if a component has no column, or is of a type that none can have
     */
    <R> List<R> queryRaw(Class<R> type, Sql statement);

    /**
     * Like {@link #queryRaw(Class, Sql)}.
     *
     * @param text a compile-time constant with a {@code {}} for each value, see {@link Sql}
     */
    default <R> List<R> queryRaw(Class<R> type, @CompileTimeConstant final String text, @Nullable Object... values) {
        return queryRaw(type, Sql.of(text, values));
    }

    /**
     * Like {@link #queryRaw(Class, Sql)}, with a text that the program has put together: never of what others have sent, for
     * that runs as SQL.
     */
    default <R> List<R> queryRawUnsafe(Class<R> type, String text, @Nullable Object... values) {
        return queryRaw(type, Sql.unsafe(text, values));
    }

    /**
     * Runs a statement that gives no rows.
     *
     * @return how many rows it inserted, changed or deleted
     * @throws dev.tenon.error.DatabaseException if the database refused it
     */
    long executeRaw(Sql statement);

    /**
     * Like {@link #executeRaw(Sql)}.
     *
     * @param text a compile-time constant with a {@code {}} for each value, see {@link Sql}
     */
    default long executeRaw(@CompileTimeConstant final String text, @Nullable Object... values) {
        return executeRaw(Sql.of(text, values));
    }

    /**
     * Like {@link #executeRaw(Sql)}, with a text that the program has put together: never of what others have sent, for that
     * runs as SQL.
     */
    default long executeRawUnsafe(String text, @Nullable Object... values) {
        return executeRaw(Sql.unsafe(text, values));
    }
}
