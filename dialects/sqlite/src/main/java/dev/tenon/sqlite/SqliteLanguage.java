package dev.tenon.sqlite;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.schema.FieldType;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Language;
import dev.tenon.sql.Placed;
import dev.tenon.sql.Quotes;
import dev.tenon.sql.SqlScan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** SQLite's SQL as others write it: values stand at {@code ?}, {@code ?1}, {@code :name}, {@code @name} and {@code $name}. */
final class SqliteLanguage implements Language {
    private static final Set<String> CONTROL = Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE");

    /** The most that a statement can have: what is written beyond is left to SQLite to refuse. */
    private static final int MOST = 32_766;

    @Override
    public int endOfText(String sql, int start) {
        return switch (sql.charAt(start)) {
            case '\'', '"', '`' -> Quotes.quoted(sql, start);
            case '[' -> Quotes.after(sql, "]", start);
            case '-' -> sql.startsWith("--", start) ? Quotes.after(sql, "\n", start) : start;
            case '/' -> sql.startsWith("/*", start) ? Quotes.after(sql, "*/", start + 2) : start;
            default -> start;
        };
    }

    @Override
    public Placed placed(String sql) {
        Set<String> names = new HashSet<>();
        int most = 0;
        int at = 0;
        while (at < sql.length()) {
            int end = endOfText(sql, at);
            int word = end > at ? at : endOfParameter(sql, at);
            if (word > at) {
                String name = sql.substring(at, word);
                int number = name.startsWith("?") && name.length() > 1 ? number(name) : 0;
                if (number > 0) {
                    most = Math.max(most, number);
                } else if (name.equals("?") || names.add(name)) {
                    most++;
                }
            }
            at = Math.max(Math.max(end, word), at + 1);
        }
        return new Placed(sql, IntStream.range(0, most).boxed().toList(), most);
    }

    private static int number(String name) {
        String digits = name.substring(1);
        return digits.length() > 5 || Integer.parseInt(digits) > MOST ? 0 : Integer.parseInt(digits);
    }

    /** Behind the parameter that begins here; here, if none does. */
    private static int endOfParameter(String sql, int start) {
        char c = sql.charAt(start);
        if (c == '?') {
            int end = start + 1;
            while (end < sql.length() && sql.charAt(end) >= '0' && sql.charAt(end) <= '9') {
                end++;
            }
            return end;
        }
        if ((c != ':' && c != '@' && c != '$') || (start > 0 && SqlScan.isWord(sql.charAt(start - 1)))) {
            return start;
        }
        int end = start + 1;
        while (end < sql.length() && (SqlScan.isWord(sql.charAt(end)) || sql.charAt(end) == '$')) {
            end++;
        }
        return end == start + 1 ? start : end;
    }

    @Override
    public Bind anywhere(Bind value) {
        if (value.type() instanceof FieldType.ListOf) {
            throw new InvalidArgumentException(
                    "A list was given as a value for SQL, but SQLite has no lists.",
                    "Give a value for each place; or give a text of JSON and read it with json_each.",
                    null);
        }
        return value;
    }

    @Override
    public boolean movesTransaction(List<String> words) {
        return !words.isEmpty() && CONTROL.contains(words.get(0));
    }

    /** A trigger holds statements. */
    @Override
    public boolean hasBody(String sql) {
        List<String> words = new SqlScan(this, sql).words(3);
        return words.indexOf("TRIGGER") > 0 && words.get(0).equals("CREATE");
    }
}
