package dev.tenon.sql;

/** How JSON writes a text. */
public final class JsonQuotes {
    private JsonQuotes() {}

    /** The text between quotes, with what JSON does not take as it is behind a backslash. */
    public static String of(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return json.append('"').toString();
    }
}
