package dev.tenon.protocol.statements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement is, in short: its kind and the table that it is about first. */
final class Said {
    private static final Pattern ABOUT_A_TABLE =
            Pattern.compile("^(SELECT|INSERT|UPDATE|DELETE)\\b.*?\\b(?:FROM|INTO|UPDATE)?\\s*[\"`](\\w+)[\"`]");
    private static final Pattern SELECT =
            Pattern.compile("^SELECT\\b.*?\\bFROM (?:[\"`]\\w+[\"`]\\.)?[\"`](\\w+)[\"`]");

    /** Its columns hold subselects that are about other tables. */
    private static final Pattern JOINED =
            Pattern.compile("^SELECT\\b.*\\) FROM \\(SELECT [^()]* FROM (?:[\"`]\\w+[\"`]\\.)?[\"`](\\w+)[\"`]");

    private Said() {}

    static String briefly(String sql) {
        Matcher joined = JOINED.matcher(sql);
        if (joined.find()) {
            return "SELECT " + joined.group(1);
        }
        Matcher select = SELECT.matcher(sql);
        if (select.find()) {
            return "SELECT " + select.group(1);
        }
        Matcher other = ABOUT_A_TABLE.matcher(sql);
        return other.find() ? other.group(1) + " " + other.group(2) : sql.replaceFirst("(?s) .*", "");
    }
}
