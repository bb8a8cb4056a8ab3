package dev.tenon.jdbc;

import dev.tenon.sql.Statement;
import java.util.List;

/**
 * How a database tells what it holds, and how it is emptied.
 *
 * @param definitions gives one text column: the statements that would create what is there, in the words of {@link
 *     dev.tenon.sql.Dialect#createSchema}
 * @param drops gives one text column: the statements that drop everything, in an order that works
 * @param beforeDrops what must be said to the connection before the transaction that drops
 * @param afterDrops what must be said to it afterwards, whatever happened
 */
public record Catalogue(Statement definitions, Statement drops, List<String> beforeDrops, List<String> afterDrops) {
    public Catalogue {
        beforeDrops = List.copyOf(beforeDrops);
        afterDrops = List.copyOf(afterDrops);
    }
}
