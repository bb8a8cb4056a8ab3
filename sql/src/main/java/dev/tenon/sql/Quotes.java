package dev.tenon.sql;

/** The ends of quoted texts and comments, for languages that are made of them. Behind the end of all if there is none. */
public final class Quotes {
    private Quotes() {}

    /** Behind the next such mark. */
    public static int after(String sql, String mark, int from) {
        int end = sql.indexOf(mark, from);
        return end < 0 ? sql.length() : end + mark.length();
    }

    /** Behind a text whose quote is written twice where it stands for itself: at the first quote that might be its end. */
    public static int quoted(String sql, int start) {
        return after(sql, sql.substring(start, start + 1), start + 1);
    }

    /** Behind a text in which a backslash takes the meaning from the character that follows, as the quote itself does twice. */
    public static int escaped(String sql, int start) {
        String quote = sql.substring(start, start + 1);
        int at = start + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == '\\' || sql.startsWith(quote + quote, at)) {
                at += 2;
            } else if (sql.startsWith(quote, at)) {
                return at + 1;
            } else {
                at++;
            }
        }
        return sql.length();
    }

    /** Behind a comment in which others may stand. */
    public static int nestedComment(String sql, int start) {
        int depth = 0;
        int at = start;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return at;
    }
}
