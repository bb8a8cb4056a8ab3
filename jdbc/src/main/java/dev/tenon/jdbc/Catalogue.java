package dev.tenon.jdbc;

import dev.tenon.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a database tells what it holds, and how it is emptied.
 *
 * @param definitions gives one text column: what is there, as statements that would create it, in the words of {@link
 *     dev.tenon.sql.Dialect#createSchema} or of the rehearsal
 * @param drops gives one text column: the statements that drop everything, in an order that works
 * @param beforeDrops what must be said to the connection before the transaction that drops
 * @param afterDrops what must be said to it afterwards, whatever happened
 * @param preparation what a push says first in its transaction
 * @param rehearsal how what a schema wants comes into the words of {@code definitions}; null where these are those of {@link
 *     dev.tenon.sql.Dialect#createSchema}
 * @param essence what a statement that creates something comes to, so that two that create the same are the same text
 */
public record Catalogue(
        Statement definitions,
        Statement drops,
        List<String> beforeDrops,
        List<String> afterDrops,
        List<String> preparation,
        @Nullable Rehearsal rehearsal,
        UnaryOperator<String> essence) {
    public Catalogue {
        beforeDrops = List.copyOf(beforeDrops);
        afterDrops = List.copyOf(afterDrops);
        preparation = List.copyOf(preparation);
    }

    /** The catalogue of a database that needs no preparation and tells what it holds in the words of {@code createSchema}. */
    public Catalogue(Statement definitions, Statement drops, List<String> beforeDrops, List<String> afterDrops) {
        this(definitions, drops, beforeDrops, afterDrops, List.of(), null, UnaryOperator.identity());
    }

    /**
     * The creation of a schema in a place apart, to see how the database describes it; it is rolled back.
     *
     * @param statements what creates it there
     * @param definitions gives one text column: what is there now
     */
    public record Rehearsal(List<String> statements, Statement definitions) {
        public Rehearsal {
            statements = List.copyOf(statements);
        }
    }
}
