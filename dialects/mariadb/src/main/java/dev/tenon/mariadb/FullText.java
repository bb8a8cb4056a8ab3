package dev.tenon.mariadb;

import dev.tenon.sql.TextSearch;
import java.util.List;

/** Words in texts, in the boolean language of MATCH: there must be a full-text index over just these columns. */
final class FullText implements TextSearch {
    @Override
    public String matches(List<String> texts, String query) {
        return relevance(texts, query);
    }

    @Override
    public String relevance(List<String> texts, String query) {
        return "MATCH (" + String.join(", ", texts) + ") AGAINST (" + query + " IN BOOLEAN MODE)";
    }
}
