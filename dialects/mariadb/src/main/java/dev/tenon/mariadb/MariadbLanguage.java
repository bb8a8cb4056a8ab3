package dev.tenon.mariadb;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.schema.FieldType;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Language;
import dev.tenon.sql.Placed;
import dev.tenon.sql.Quotes;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The server's SQL as others write it: values stand at {@code ?}, and a backslash escapes in texts. */
final class MariadbLanguage implements Language {
    private static final Set<String> CONTROL = Set.of("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "XA");

    @Override
    public int endOfText(String sql, int start) {
        return switch (sql.charAt(start)) {
            case '\'', '"' -> Quotes.escaped(sql, start);
            case '`' -> Quotes.quoted(sql, start);
            case '#' -> Quotes.after(sql, "\n", start);
            case '-' -> isDashes(sql, start) ? Quotes.after(sql, "\n", start) : start;
            case '/' -> sql.startsWith("/*", start) ? Quotes.after(sql, "*/", start + 2) : start;
            default -> start;
        };
    }

    /** Two dashes are a comment only before a blank: {@code 1--1} is 2. */
    private static boolean isDashes(String sql, int start) {
        return sql.startsWith("--", start) && (start + 2 == sql.length() || sql.charAt(start + 2) <= ' ');
    }

    @Override
    public Placed placed(String sql) {
        int places = 0;
        int at = 0;
        while (at < sql.length()) {
            places += sql.charAt(at) == '?' ? 1 : 0;
            at = Math.max(endOfText(sql, at), at + 1);
        }
        return new Placed(sql, IntStream.range(0, places).boxed().toList(), places);
    }

    @Override
    public Bind anywhere(Bind value) {
        if (value.type() instanceof FieldType.ListOf) {
            throw new InvalidArgumentException(
                    "A list was given as a value for SQL, but the database has no lists.",
                    "Give a value for each place; or give a text of JSON and read it with JSON_TABLE.",
                    null);
        }
        return value;
    }

    @Override
    public boolean movesTransaction(List<String> words) {
        return !words.isEmpty() && (CONTROL.contains(words.get(0)) || words.equals(List.of("START", "TRANSACTION")));
    }

    /** Routines hold statements; several that stand by themselves are refused by the server. */
    @Override
    public boolean hasBody(String sql) {
        return true;
    }
}
