package dev.tenon.sql;

import java.util.List;

/** How a database that searches texts by words asks for these. Thread-safe. */
public interface TextSearch {
    /**
     * Whether texts, taken together, match a query.
     *
     * @param texts the expressions of the texts, any of which may be null
     * @param query the parameter that holds the query
     */
    String matches(List<String> texts, String query);

    /** A number that is the greater the better texts match a query. */
    String relevance(List<String> texts, String query);
}
