package dev.tenon.schema.diagnostics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides the passwords of connection URLs in what is shown of a schema, also where a URL is not written as it should be. In doubt
 * more is hidden.
 */
final class Passwords {
    private static final String SCHEME_END = "://";
    private static final char HIDDEN = '*';

    private static final String SECRET = "(?:password|passwd|pwd|api_?key|token|secret)\\s{0,9}";

    /** What a parameter says that nobody is to read: in braces, or up to what separates parameters. */
    private static final Pattern PARAMETER =
            Pattern.compile(SECRET + "=\\s{0,9}\"?(\\{[^}\"\\n]*|[^;&\"\\n]*)", Pattern.CASE_INSENSITIVE);

    /** Whether there is such a parameter: texts are searched for the sign, of which few have one, before the word. */
    private static final Pattern ANY = Pattern.compile("=(?<=" + SECRET + "=)", Pattern.CASE_INSENSITIVE);

    private Passwords() {}

    /** A text with a star for each character of a password: every other character stays at its place. */
    static String hidden(String text) {
        int scheme = text.indexOf(SCHEME_END);
        boolean parameter = text.indexOf('=') >= 0 && ANY.matcher(text).find();
        if (scheme < 0 && !parameter) {
            return text;
        }
        StringBuilder hidden = new StringBuilder(text);
        while (scheme >= 0) {
            int start = scheme + SCHEME_END.length();
            int end = end(text, start, isWeb(text, scheme));
            hide(hidden, text.substring(start, end), start);
            scheme = text.indexOf(SCHEME_END, end);
        }
        if (parameter) {
            Matcher parameters = PARAMETER.matcher(text);
            while (parameters.find()) {
                stars(hidden, parameters.start(1), parameters.end(1));
            }
        }
        return hidden.toString();
    }

    /** Hides what stands between the first colon and the last at sign; without one, what is no port. */
    private static void hide(StringBuilder hidden, String url, int start) {
        int colon = url.indexOf(':');
        int at = url.lastIndexOf('@');
        if (colon >= 0 && at > colon) {
            stars(hidden, start + colon + 1, start + at);
        } else if (colon >= 0 && at < 0 && !hasPort(url, colon)) {
            stars(hidden, start + colon + 1, start + url.length());
        }
    }

    private static boolean hasPort(String url, int colon) {
        int end = colon + 1;
        while (end < url.length() && Character.isDigit(url.charAt(end))) {
            end++;
        }
        return end > colon + 1 && (end == url.length() || "/?;,&".indexOf(url.charAt(end)) >= 0);
    }

    /** Where a URL ends: it is in quotes, or the rest of its line. A page of the web stands in sentences. */
    private static int end(String text, int start, boolean web) {
        int end = start;
        while (end < text.length() && !isEnd(text, end, web)) {
            end++;
        }
        return end;
    }

    private static boolean isEnd(String text, int index, boolean web) {
        char c = text.charAt(index);
        return c == '\n' || (c == '"' && text.charAt(index - 1) != '\\') || (web && Character.isWhitespace(c));
    }

    private static boolean isWeb(String text, int scheme) {
        return text.startsWith("http", scheme - 4) || text.startsWith("https", scheme - 5);
    }

    private static void stars(StringBuilder hidden, int start, int end) {
        for (int i = start; i < end; i++) {
            hidden.setCharAt(i, HIDDEN);
        }
    }
}
