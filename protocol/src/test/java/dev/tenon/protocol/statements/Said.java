package dev.tenon.protocol.statements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement is, in short: its kind and the table that it is about first. */
final class Said {
    private static final Pattern CHANGE = Pattern.compile("^(INSERT|UPDATE|DELETE)\\b.*?[\"`](\\w+)[\"`]");
    private static final Pattern TABLE = Pattern.compile("^(?:[\"`]\\w+[\"`]\\.)?[\"`](\\w+)[\"`]");
    private static final String FROM = " FROM ";

    private Said() {}

    static String briefly(String sql) {
        if (sql.startsWith("SELECT")) {
            return ("SELECT " + table(sql)).strip();
        }
        Matcher change = CHANGE.matcher(sql);
        return change.find() ? change.group(1) + " " + change.group(2) : sql.replaceFirst("(?s) .*", "");
    }

    /** That of its own FROM: its columns may hold subselects that are about others. */
    private static String table(String select) {
        int depth = 0;
        for (int i = 0; i < select.length(); i++) {
            depth += select.charAt(i) == '(' ? 1 : select.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && select.startsWith(FROM, i)) {
                String source = select.substring(i + FROM.length());
                Matcher table = TABLE.matcher(source);
                return source.startsWith("(") ? table(source.substring(1)) : table.find() ? table.group(1) : "";
            }
        }
        return "";
    }
}
