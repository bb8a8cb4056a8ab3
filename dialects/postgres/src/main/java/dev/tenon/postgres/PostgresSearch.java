package dev.tenon.postgres;

import dev.tenon.sql.TextSearch;
import java.util.List;

/** Search by words, in the configuration that the database has set. */
final class PostgresSearch implements TextSearch {
    @Override
    public String matches(List<String> texts, String query) {
        return document(texts) + " @@ to_tsquery(" + query + ")";
    }

    @Override
    public String relevance(List<String> texts, String query) {
        return "ts_rank(" + document(texts) + ", to_tsquery(" + query + "))";
    }

    private static String document(List<String> texts) {
        return "to_tsvector(concat_ws(' ', " + String.join(", ", texts) + "))";
    }
}
