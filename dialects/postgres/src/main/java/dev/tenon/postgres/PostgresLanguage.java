package dev.tenon.postgres;

import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Language;
import dev.tenon.sql.Placed;
import dev.tenon.sql.Quotes;
import dev.tenon.sql.SqlScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** PostgreSQL's SQL as others write it: values stand at {@code $1}, and texts also between <code>$tag$</code>. */
final class PostgresLanguage implements Language {
    private static final Set<String> CONTROL =
            Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE");
    private static final Set<String> CONTROL_OF_TWO = Set.of("START TRANSACTION", "PREPARE TRANSACTION");
    private static final Pattern ATOMIC = Pattern.compile("\\bATOMIC\\b", Pattern.CASE_INSENSITIVE);
    private static final FieldType FRACTION = new FieldType.Scalar(ScalarType.FLOAT);

    /** What stands behind a value that is cast to a whole number. */
    private static final Pattern WHOLE = Pattern.compile(
            "\\s*(::\\s*(int[248]?|integer|smallint|bigint)\\b(?!\\s*\\[)"
                    + "|AS\\s+(int[248]?|integer|smallint|bigint)\\s*\\))",
            Pattern.CASE_INSENSITIVE);

    private static final FieldType TEXT = new FieldType.Scalar(ScalarType.STRING);

    /** More than a statement can have: what is written beyond is left to the server to refuse. */
    private static final int MOST = 65_535;

    @Override
    public int endOfText(String sql, int start) {
        return switch (sql.charAt(start)) {
            case '\'' -> isEscaping(sql, start) ? Quotes.escaped(sql, start) : Quotes.quoted(sql, start);
            case '"' -> Quotes.quoted(sql, start);
            case '-' -> sql.startsWith("--", start) ? Quotes.after(sql, "\n", start) : start;
            case '/' -> sql.startsWith("/*", start) ? Quotes.nestedComment(sql, start) : start;
            case '$' -> dollar(sql, start);
            default -> start;
        };
    }

    /** Whether the text that begins here is an {@code E'…'}. */
    private static boolean isEscaping(String sql, int quote) {
        return quote > 0
                && (sql.charAt(quote - 1) == 'E' || sql.charAt(quote - 1) == 'e')
                && (quote == 1 || !isName(sql.charAt(quote - 2)));
    }

    private static int dollar(String sql, int start) {
        if (start > 0 && isName(sql.charAt(start - 1))) {
            return start;
        }
        int end = start + 1;
        while (end < sql.length() && SqlScan.isWord(sql.charAt(end))) {
            end++;
        }
        boolean isTag = end < sql.length() && sql.charAt(end) == '$' && !Character.isDigit(sql.charAt(start + 1));
        return isTag ? Quotes.after(sql, sql.substring(start, end + 1), end + 1) : start;
    }

    private static boolean isName(char c) {
        return c == '$' || SqlScan.isWord(c);
    }

    /**
     * The first {@code $n} of each number becomes the {@code ?} that pgjdbc counts, and those after it stay as they are with the
     * number that it has then: so that one value stays one parameter, of one type. An operator of question marks is written
     * with twice as many.
     */
    @Override
    public Placed placed(String sql) {
        return placed(sql, List.of());
    }

    /** The same; a number with a fraction is rounded where it is cast to a whole one, as the server does with numbers of its own. */
    @Override
    public Placed placed(String sql, List<Bind> given) {
        StringBuilder text = new StringBuilder(sql.length());
        List<Integer> order = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        int values = 0;
        int at = 0;
        int endOfLast = 0;
        while (at < sql.length()) {
            int end = endOfText(sql, at);
            boolean isNamePart = at > endOfLast && isName(sql.charAt(at - 1));
            int number = end > at || isNamePart ? 0 : number(sql, at);
            if (number > 0) {
                Integer place = places.get(number);
                text.append(place == null ? "?" : "$" + place);
                if (place == null) {
                    order.add(number - 1);
                    places.put(number, order.size());
                }
                values = Math.max(values, number);
                end = endOfNumber(sql, at + 1);
                text.append(isFraction(given, number) && isCastToWhole(sql, end) ? "::numeric" : "");
            } else if (end == at) {
                text.append(sql.charAt(at) == '?' ? "??" : sql.substring(at, at + 1));
                end = at + 1;
            } else {
                text.append(sql, at, end);
                endOfLast = end;
            }
            at = end;
        }
        return new Placed(text.toString(), order, values);
    }

    private static boolean isFraction(List<Bind> given, int number) {
        return number <= given.size() && FRACTION.equals(given.get(number - 1).type());
    }

    private static boolean isCastToWhole(String sql, int at) {
        return WHOLE.matcher(sql).region(at, sql.length()).lookingAt();
    }

    /** The number of the parameter that is here; 0 if none is. */
    private static int number(String sql, int at) {
        if (sql.charAt(at) != '$') {
            return 0;
        }
        int end = endOfNumber(sql, at + 1);
        int number = end == at + 1 || end - at > 6 ? 0 : Integer.parseInt(sql.substring(at + 1, end));
        return number > MOST ? 0 : number;
    }

    private static int endOfNumber(String sql, int start) {
        int end = start;
        while (end < sql.length() && sql.charAt(end) >= '0' && sql.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** As a text of no type, so that the server takes it for what belongs there. */
    @Override
    public Bind anywhere(Bind value) {
        return value.value() == null ? value : new Bind(TEXT, Binding.written(value));
    }

    @Override
    public boolean movesTransaction(List<String> words) {
        return !words.isEmpty() && (CONTROL.contains(words.get(0)) || CONTROL_OF_TWO.contains(String.join(" ", words)));
    }

    /** A function whose body is {@code BEGIN ATOMIC …; END}. */
    @Override
    public boolean hasBody(String sql) {
        return ATOMIC.matcher(sql).find() && new SqlScan(this, sql).words(1).equals(List.of("CREATE"));
    }
}
