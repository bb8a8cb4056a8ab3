package dev.tenon.client.engine;

import dev.tenon.client.Sql;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.InvalidSqlException;
import dev.tenon.sql.Language;
import dev.tenon.sql.SqlScan;
import dev.tenon.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A statement in the database's own language that is ready to be sent.
 *
 * @param statement what is sent
 * @param isRead whether it changes nothing by itself; one of which that cannot be seen counts as one that may write
 */
record RawStatement(Statement statement, boolean isRead) {
    static RawStatement of(Sql sql, Language language) {
        return checked(sql.statement(language), language);
    }

    static RawStatement of(NativeSql sql, Language language) {
        return checked(sql.statement(language), language);
    }

    /** What Tenon keeps count of, SQL of the application's own must not change behind its back. */
    private static RawStatement checked(Statement statement, Language language) {
        if (statement.sql().indexOf(0) >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(statement.sql())) {
            throw refused(
                    "The text of a statement holds the character U+0000 or half of a surrogate pair: the database would get"
                            + " another text.",
                    "Give such values as values, not as part of the text.");
        }
        SqlScan scan = new SqlScan(language, statement.sql());
        if (scan.isEmpty()) {
            throw refused("There is no statement in the text.", "Give a statement.");
        }
        List<String> words = scan.words(2);
        if (language.movesTransaction(words)) {
            throw refused(
                    "`" + words.get(0)
                            + "` was given as SQL of the application's own: it would begin or end a transaction"
                            + " behind Tenon's back.",
                    "Use a transaction of the client, or of the protocol; a nested one is a savepoint.");
        }
        if (scan.isSeveral()) {
            throw refused(
                    "Several statements were given where one is run at a time; none was run.",
                    "Give them one by one; in a transaction if all or none of them is to be done.");
        }
        return new RawStatement(statement, !words.isEmpty() && words.get(0).equals("SELECT"));
    }

    private static InvalidSqlException refused(String problem, String cure) {
        return new InvalidSqlException(new DatabaseException.Details(null, 0, null), problem, cure, null);
    }
}
