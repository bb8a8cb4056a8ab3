package dev.tenon.schema.format;

import org.jspecify.annotations.Nullable;

/** A place in a text that moves on as things are read. Mutable; for one thread. */
final class Cursor {
    private final String text;
    private int position;
    private int commentEnd = -1;
    private int commentEndSoughtFrom = -1;

    Cursor(String text) {
        this.text = text;
    }

    /** Where it stands. */
    int position() {
        return position;
    }

    /** Goes to a place. */
    void reset(int place) {
        position = place;
    }

    /** Whether nothing is left. */
    boolean atEnd() {
        return position >= text.length();
    }

    /** Whether this char stands here. */
    boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    /** Whether this text stands here. */
    boolean at(String piece) {
        return text.startsWith(piece, position);
    }

    /** Whether a line ends here. */
    boolean atLineEnd() {
        return at('\n') || at('\r');
    }

    /** Takes this text if it stands here. */
    boolean take(String piece) {
        boolean here = at(piece);
        if (here) {
            position += piece.length();
        }
        return here;
    }

    /** Takes this text if it stands here or behind blanks; blanks alone are not taken. */
    boolean takeNext(String piece) {
        int start = position;
        skipBlanks();
        if (take(piece)) {
            return true;
        }
        position = start;
        return false;
    }

    /** Takes the end of a line if one is here. */
    boolean takeLineEnd() {
        return take("\r\n") || take("\n") || take("\r");
    }

    /** Passes spaces and tabs. */
    void skipBlanks() {
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
    }

    /** Passes the end of this line and the empty lines below it. */
    void skipGap() {
        int end = position;
        while (takeLineEnd()) {
            end = position;
            skipBlanks();
        }
        position = end;
    }

    /** Passes one char. */
    void skip() {
        position++;
    }

    /** Passes all up to the end of the line. */
    void skipLine() {
        while (!atEnd() && !atLineEnd()) {
            position++;
        }
    }

    /** Takes a name: letters and digits, inside it also underscores and dashes. */
    @Nullable String identifier() {
        int start = position;
        if (atEnd() || !Character.isLetterOrDigit(text.codePointAt(position))) {
            return null;
        }
        while (!atEnd() && isNamePart(text.codePointAt(position))) {
            position += Character.charCount(text.codePointAt(position));
        }
        return since(start);
    }

    /** The text from a place to here. */
    String since(int start) {
        return text.substring(start, position);
    }

    /** The char here; 0 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(position);
    }

    /** Passes a comment between slash and star, which may span lines; false if it is not closed. */
    boolean takeBlockComment() {
        if (!at("/*")) {
            return false;
        }
        int end = commentEnd(position + 2);
        if (end < 0) {
            return false;
        }
        position = end + 2;
        return true;
    }

    /** Goes behind the next such char, if there is one. */
    boolean takeThrough(char c) {
        int found = text.indexOf(c, position);
        if (found >= 0) {
            position = found + 1;
        }
        return found >= 0;
    }

    /** The next end of a comment; remembered, so that many openings with one end take no more time than one. */
    private int commentEnd(int from) {
        boolean known =
                commentEndSoughtFrom >= 0 && from >= commentEndSoughtFrom && (commentEnd < 0 || from <= commentEnd);
        if (!known) {
            commentEnd = text.indexOf("*/", from);
            commentEndSoughtFrom = from;
        }
        return commentEnd;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isNamePart(int c) {
        return c == '_' || c == '-' || Character.isLetterOrDigit(c);
    }
}
