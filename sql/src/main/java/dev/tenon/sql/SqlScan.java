package dev.tenon.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks through a text of SQL and past its quoted texts and comments. Each look takes time that grows as the text does. */
public final class SqlScan {
    private final Language language;
    private final String sql;

    /** Of a text in this language. */
    public SqlScan(Language language, String sql) {
        this.language = language;
        this.sql = sql;
    }

    /** Its first words outside of quotes, in upper case; fewer if something else than words comes before. */
    public List<String> words(int most) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < sql.length() && words.size() < most) {
            int end = wordEnd(at);
            int skipped = skipped(at);
            if (end > at) {
                words.add(sql.substring(at, end).toUpperCase(Locale.ROOT));
                at = end;
            } else if (skipped > at) {
                at = skipped;
            } else {
                break;
            }
        }
        return words;
    }

    /** Whether there is no statement in it, only blanks and comments. */
    public boolean isEmpty() {
        int at = 0;
        while (at < sql.length()) {
            int next = sql.charAt(at) == ';' ? at + 1 : skipped(at);
            if (next == at) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** Whether something stands behind the end of the first statement. */
    public boolean isSeveral() {
        String end = language.hasBody(sql) ? ";END;" : ";";
        int depth = 0;
        boolean ended = false;
        String last = "";
        int at = 0;
        while (at < sql.length()) {
            int skipped = skipped(at);
            if (skipped > at) {
                at = skipped;
                continue;
            }
            int next = Math.max(Math.max(language.endOfText(sql, at), wordEnd(at)), at + 1);
            String token = next - at > 3 ? "" : sql.substring(at, next).toUpperCase(Locale.ROOT);
            if (ended && !token.equals(";")) {
                return true;
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            last = token.equals("END") && last.equals(";") ? ";END" : token.equals(";") ? last + token : token;
            ended = ended || (depth <= 0 && last.endsWith(end));
            last = last.endsWith(";") ? ";" : last;
            at = next;
        }
        return false;
    }

    /** Behind the blank or the comment that is here; here, if there is none. */
    private int skipped(int at) {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c) || c == '\ufeff') {
            return at + 1;
        }
        return c == '-' || c == '/' || c == '#' ? language.endOfText(sql, at) : at;
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a character can be part of a bare name. */
    public static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
