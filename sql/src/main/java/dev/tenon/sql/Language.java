package dev.tenon.sql;

import java.util.List;

/**
 * How a database's SQL is read where others than Tenon have written it: what in it is text, where its values stand, and what it
 * must not do. Pure and thread-safe.
 */
public interface Language {
    /**
     * Where the quoted text, the quoted name or the comment ends that begins at a place: behind its end, or at the end of all
     * if it has none. The place itself, if none begins there.
     */
    int endOfText(String sql, int start);

    /** The statement as JDBC wants it, with what the database itself writes for values found and counted. */
    Placed placed(String sql);

    /**
     * The same for values of these types: what stands at a place may have to be told what it is given.
     *
     * @param values of which the types count, never what they are
     */
    default Placed placed(String sql, List<Bind> values) {
        return placed(sql);
    }

    /**
     * A value as it is sent where nothing tells the type of the place that it is for.
     *
     * @param value of a list the elements are {@code Bind}s again, for each may be of another type
     * @throws dev.tenon.error.InvalidArgumentException if the database has nothing for it, such as lists
     */
    default Bind anywhere(Bind value) {
        return value;
    }

    /**
     * Whether a statement begins or ends a transaction or marks a place in one: that is not for SQL of the application's own,
     * for the state of a connection is Tenon's.
     *
     * @param words its first two words in upper case, or as many as it has
     */
    boolean movesTransaction(List<String> words);

    /** Whether a statement may hold others, each ended by a semicolon, and then ends with {@code END}. */
    boolean hasBody(String sql);
}
